--liquibase formatted sql

--changeset progress:20261122-3-lead-note
--comment: why a lead submits before the contributions of its task are in
alter table progress_report add column lead_note varchar(1000) not null default '';

--changeset progress:20261122-3-due
--comment: the list of whoever sees the whole province reads by state and due date, not body by body
create index progress_obligation_due on progress_obligation (province_id, state, due_on, obligation_id);

--changeset progress:20261122-3-contributions
--comment: publishing asks which periods of a task a body already has, and the lead which contributions are still out
create index progress_obligation_task_period on progress_obligation (province_id, task_id, period, part, state);
