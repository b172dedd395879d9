--liquibase formatted sql

--changeset decomposition:20261125-40-section
--comment: the heading under which a task stands where it was moved away from its own; null: the one above its point
alter table decomposition_task add column parent_point_id bigint null;
alter table decomposition_task add constraint decomposition_task_section foreign key (province_id, parent_point_id) references decomposition_work_point (province_id, point_id);

--changeset decomposition:20261125-40-unmade
--comment: what an edit made and undoing took away again keeps its row for redoing, and is not offered among what was dropped
alter table decomposition_task drop constraint decomposition_task_states;
alter table decomposition_task add constraint decomposition_task_stands check (state in ('ACTIVE', 'DROPPED', 'UNMADE'));

--changeset decomposition:20261125-40-edit-states
--comment: an edit tells the tasks before and after it, so that it can be taken back and done again; those from before tell only half and go
delete from decomposition_task_edit;
alter table decomposition_task_edit rename column before_json to touched_json;
alter table decomposition_task_edit add column state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'DONE';
alter table decomposition_task_edit add column turn bigint not null default 0;
alter table decomposition_task_edit add column session varchar(40) character set utf8mb4 collate utf8mb4_bin null;
alter table decomposition_task_edit add constraint decomposition_task_edit_states check (state in ('DONE', 'UNDONE', 'GONE'));
create index decomposition_task_edit_turn on decomposition_task_edit (province_id, plan_id, turn);
create index decomposition_task_edit_mine on decomposition_task_edit (province_id, plan_id, actor_id, state, turn);

--changeset decomposition:20261125-40-edit-of
--comment: which tasks an edit touched, to tell who changed a task since
create table decomposition_task_edit_of (
  province_id bigint not null,
  plan_id bigint not null,
  task_id bigint not null,
  edit_id bigint not null,
  primary key (province_id, plan_id, task_id, edit_id),
  constraint decomposition_task_edit_of_edit foreign key (province_id, plan_id, edit_id) references decomposition_task_edit (province_id, plan_id, edit_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
