--liquibase formatted sql

--changeset decomposition:20261122-1-work-plan
--comment: the annual document of one issuer; visible below by one flip of its state
create table decomposition_work_plan (
  province_id bigint not null,
  plan_id bigint not null,
  tenant_id bigint not null,
  issuer_id bigint not null,
  title varchar(300) not null,
  year int not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  source_file_id bigint not null,
  source_text longtext not null,
  marks_json longtext not null,
  default_period varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'YEARLY',
  default_due_on date not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  published_at datetime(6) null,
  version int not null default 1,
  primary key (province_id, plan_id),
  key decomposition_work_plan_year (province_id, year, plan_id),
  key decomposition_work_plan_issuer (province_id, issuer_id, state, plan_id),
  constraint decomposition_work_plan_by foreign key (province_id, issuer_id) references tenants_body (province_id, body_id),
  constraint decomposition_work_plan_source foreign key (province_id, source_file_id) references files_file (province_id, file_id),
  constraint decomposition_work_plan_state check (state in ('DRAFT', 'PUBLISHING', 'PUBLISHED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table decomposition_work_point (
  province_id bigint not null,
  point_id bigint not null,
  plan_id bigint not null,
  parent_point_id bigint null,
  ordinal int not null,
  depth int not null,
  marker varchar(40) not null,
  heading varchar(1000) null,
  text mediumtext not null,
  leaf boolean not null,
  span_from int not null,
  span_to int not null,
  primary key (province_id, point_id),
  key decomposition_work_point_plan (province_id, plan_id, ordinal),
  constraint decomposition_work_point_in_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
