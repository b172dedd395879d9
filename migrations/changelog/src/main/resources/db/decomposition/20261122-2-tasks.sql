--liquibase formatted sql

--changeset decomposition:20261122-2-task
--comment: one piece of work cut from a leaf; a dropped task keeps its row so that undo and history can name it
create table decomposition_task (
  province_id bigint not null,
  task_id bigint not null,
  plan_id bigint not null,
  point_id bigint not null,
  issuer_id bigint not null,
  ordinal int not null,
  number varchar(40) not null,
  title varchar(300) not null,
  text mediumtext not null,
  kind varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  due_on date null,
  due_text varchar(200) null,
  period varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'ACTIVE',
  version int not null default 1,
  primary key (province_id, task_id),
  unique key decomposition_task_plan (province_id, plan_id, task_id),
  key decomposition_task_order (province_id, plan_id, state, ordinal, task_id),
  constraint decomposition_task_in_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id),
  constraint decomposition_task_point foreign key (province_id, point_id) references decomposition_work_point (province_id, point_id),
  constraint decomposition_task_states check (state in ('ACTIVE', 'DROPPED')),
  constraint decomposition_task_periods check (period in ('ONCE', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset decomposition:20261122-2-owner
--comment: who owes it: one named body or one audience; named_as keeps the document's words, an owner with neither is still open
create table decomposition_task_owner (
  province_id bigint not null,
  task_id bigint not null,
  ordinal int not null,
  part varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  body_id bigint null,
  audience varchar(32) character set utf8mb4 collate utf8mb4_bin null,
  named_as varchar(200) not null,
  primary key (province_id, task_id, ordinal),
  key decomposition_task_owner_body (province_id, body_id, task_id),
  constraint decomposition_task_owner_task foreign key (province_id, task_id) references decomposition_task (province_id, task_id),
  constraint decomposition_task_owner_is foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint decomposition_task_owner_parts check (part in ('LEAD', 'RESPONSIBLE')),
  constraint decomposition_task_owner_one check (body_id is null or audience is null)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset decomposition:20261122-2-rules
--comment: quotas, limits and measures recognised in the words of a task
create table decomposition_task_rule (
  province_id bigint not null,
  task_id bigint not null,
  ordinal int not null,
  rule varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  at_least int null,
  per varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  bound varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  n int null,
  unit varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  words varchar(300) not null,
  primary key (province_id, task_id, ordinal),
  constraint decomposition_task_rule_task foreign key (province_id, task_id) references decomposition_task (province_id, task_id),
  constraint decomposition_task_rules check (rule in ('QUOTA', 'LIMIT', 'MEASURE'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset decomposition:20261122-2-assignment
--comment: owners expanded at publication, one row per task and body (a lead part wins over a responsible one named twice), and the periods of each task: progress makes obligations of their product
create table decomposition_assignment (
  province_id bigint not null,
  task_id bigint not null,
  body_id bigint not null,
  part varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (province_id, task_id, body_id, part),
  constraint decomposition_assignment_task foreign key (province_id, task_id) references decomposition_task (province_id, task_id),
  constraint decomposition_assignment_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table decomposition_task_period (
  province_id bigint not null,
  task_id bigint not null,
  period varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  opens_on date not null,
  due_on date not null,
  primary key (province_id, task_id, period),
  constraint decomposition_task_period_task foreign key (province_id, task_id) references decomposition_task (province_id, task_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset decomposition:20261122-2-publication
--comment: the one publication job of a plan: asked for again it is the same job
create table decomposition_publication (
  province_id bigint not null,
  job_id bigint not null,
  plan_id bigint not null,
  started_by bigint not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  done int not null,
  total int not null,
  error varchar(1000) null,
  requested_at datetime(6) not null,
  finished_at datetime(6) null,
  primary key (province_id, job_id),
  unique key decomposition_publication_plan (province_id, plan_id),
  constraint decomposition_publication_of foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id),
  constraint decomposition_publication_states check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
