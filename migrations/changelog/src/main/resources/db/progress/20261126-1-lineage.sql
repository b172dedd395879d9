--liquibase formatted sql

--changeset progress:20261126-1-root
--comment: nobody owes the task that all parts began with twice for one part and period
alter table progress_obligation add column root_task_id bigint not null default 0;
update progress_obligation set root_task_id = task_id;
alter table progress_obligation alter column root_task_id drop default;
create unique index progress_obligation_root on progress_obligation (province_id, root_task_id, body_id, part, period);
alter table progress_obligation drop index progress_obligation_once;

--changeset progress:20261126-1-parent
--comment: the obligation of the issuer that this one serves
alter table progress_obligation add column parent_obligation_id bigint null;
create index progress_obligation_parent on progress_obligation (province_id, parent_obligation_id, state);
