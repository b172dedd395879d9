--liquibase formatted sql

--changeset decomposition:20261126-10-cancelled
--comment: a task that was handed down and is not owed any more stays in its plan
alter table decomposition_task drop constraint decomposition_task_stands;
alter table decomposition_task add constraint decomposition_task_stands check (state in ('ACTIVE', 'DROPPED', 'UNMADE', 'CANCELLED'));

--changeset decomposition:20261126-10-amendment
--comment: one change of a published plan, numbered in its plan; detail_json holds the words before and after
create table decomposition_amendment (
  province_id bigint not null,
  amendment_id bigint not null,
  plan_id bigint not null,
  number int not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  task_id bigint not null,
  body_id bigint null,
  reason varchar(2000) not null,
  detail_json longtext not null,
  obligations int not null,
  amended_by bigint not null,
  amended_at datetime(6) not null,
  primary key (province_id, amendment_id),
  unique key decomposition_amendment_number (province_id, plan_id, number),
  key decomposition_amendment_of (province_id, task_id, amendment_id),
  constraint decomposition_amendment_task foreign key (province_id, plan_id, task_id) references decomposition_task (province_id, plan_id, task_id),
  constraint decomposition_amendment_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint decomposition_amendment_kinds check (kind in ('ADD', 'REWORD', 'CANCEL', 'EXTEND', 'EXEMPT', 'ADD_BODY', 'REMOVE_BODY'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset decomposition:20261126-10-notice
--comment: whom an amendment is told: every body that owes the task before or after it, and when somebody there took note of it
create table decomposition_amendment_notice (
  province_id bigint not null,
  amendment_id bigint not null,
  body_id bigint not null,
  received_by bigint null,
  received_at datetime(6) null,
  primary key (province_id, amendment_id, body_id),
  key decomposition_amendment_notice_open (province_id, body_id, received_at, amendment_id),
  constraint decomposition_amendment_notice_of foreign key (province_id, amendment_id) references decomposition_amendment (province_id, amendment_id),
  constraint decomposition_amendment_notice_to foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
