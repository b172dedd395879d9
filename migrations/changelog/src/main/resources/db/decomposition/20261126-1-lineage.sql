--liquibase formatted sql

--changeset decomposition:20261126-1-plan-lineage
--comment: the plan that this one splits further; what has no document of its own has no source file
alter table decomposition_work_plan add column parent_plan_id bigint null;
alter table decomposition_work_plan modify column source_file_id bigint null;
alter table decomposition_work_plan add constraint decomposition_work_plan_splits foreign key (province_id, parent_plan_id) references decomposition_work_plan (province_id, plan_id);

--changeset decomposition:20261126-1-task-lineage
--comment: the task that this one is a part of, and the one that all levels of parts began with: itself where it is no part
alter table decomposition_task add column parent_task_id bigint null;
alter table decomposition_task add column root_task_id bigint not null default 0;
update decomposition_task set root_task_id = task_id;
alter table decomposition_task alter column root_task_id drop default;
alter table decomposition_task add constraint decomposition_task_part_of foreign key (province_id, parent_task_id) references decomposition_task (province_id, task_id);
create index decomposition_task_root on decomposition_task (province_id, root_task_id);
