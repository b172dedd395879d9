--liquibase formatted sql

--changeset scoring:20261122-1-scheme
--comment: how one group's year is scored; published schemes are never changed, an assessment names the version it used
create table scoring_scheme (
  province_id bigint not null,
  scheme_id bigint not null,
  tenant_id bigint not null,
  issuer_id bigint not null,
  plan_id bigint not null,
  year int not null,
  group_id bigint not null,
  title varchar(300) not null,
  weight decimal(5, 2) not null,
  full_marks decimal(7, 2) not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'DRAFT',
  version int not null default 1,
  primary key (province_id, scheme_id),
  key scoring_scheme_year (province_id, year, scheme_id),
  constraint scoring_scheme_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id),
  constraint scoring_scheme_group foreign key (province_id, group_id) references tenants_assessment_group (province_id, group_id),
  constraint scoring_scheme_weight check (weight >= 4 and weight <= 100),
  constraint scoring_scheme_states check (state in ('DRAFT', 'PUBLISHED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table scoring_criterion (
  province_id bigint not null,
  criterion_id bigint not null,
  scheme_id bigint not null,
  ordinal int not null,
  title varchar(300) not null,
  kind varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  full_marks decimal(7, 2) not null,
  fact varchar(24) character set utf8mb4 collate utf8mb4_bin null,
  per_occurrence decimal(7, 2) null,
  cap decimal(7, 2) null,
  primary key (province_id, criterion_id),
  key scoring_criterion_scheme (province_id, scheme_id, ordinal),
  constraint scoring_criterion_in foreign key (province_id, scheme_id) references scoring_scheme (province_id, scheme_id),
  constraint scoring_criterion_kinds check (kind in ('BASE_FULFILLED', 'BASE_ON_TIME', 'DEDUCTION', 'MARK')),
  constraint scoring_criterion_facts check (fact in ('LATE', 'RETURNED', 'NOT_FULFILLED', 'MISSING'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
