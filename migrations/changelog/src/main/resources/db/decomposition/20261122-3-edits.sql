--liquibase formatted sql

--changeset decomposition:20261122-3-task-edit
--comment: what an edit of a draft replaced, so that it can be undone: the touched tasks as they were and the versions it left
create table decomposition_task_edit (
  province_id bigint not null,
  plan_id bigint not null,
  edit_id bigint not null,
  actor_id bigint not null,
  what varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  before_json longtext not null,
  edited_at datetime(6) not null,
  primary key (province_id, plan_id, edit_id),
  key decomposition_task_edit_actor (province_id, plan_id, actor_id, edit_id),
  constraint decomposition_task_edit_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
