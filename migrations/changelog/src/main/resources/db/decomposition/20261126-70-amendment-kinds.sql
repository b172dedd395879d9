--liquibase formatted sql

--changeset decomposition:20261126-70-amendment-kinds
--comment: a date is brought forward, a task goes to others at once, its rhythm or quota changes
alter table decomposition_amendment drop constraint decomposition_amendment_kinds;
alter table decomposition_amendment add constraint decomposition_amendment_kinds check (kind in ('ADD', 'REWORD', 'CANCEL', 'EXTEND', 'ADVANCE', 'RESCHEDULE', 'REASSIGN', 'EXEMPT', 'ADD_BODY', 'REMOVE_BODY'));
