--liquibase formatted sql

--changeset decomposition:20261126-60-weight
--comment: how much a task counts within its plan, in tenths of a percent; null where the office sets none
alter table decomposition_task add column weight int null;
alter table decomposition_task add constraint decomposition_task_weights check (weight between 0 and 1000);

--changeset decomposition:20261126-60-outline-edits
--comment: a heading can be reworded, change its level and be dropped in a draft; a dropped one keeps its row so that it can come back
alter table decomposition_work_point add column dropped boolean not null default false;
alter table decomposition_work_point add column version int not null default 1;
alter table decomposition_task_edit add column headings_json longtext null;
