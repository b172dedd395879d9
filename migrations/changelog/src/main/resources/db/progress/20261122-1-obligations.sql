--liquibase formatted sql

--changeset progress:20261122-1-obligation
--comment: what one body owes for one task in one period; the unique key makes publishing repeatable
create table progress_obligation (
  province_id bigint not null,
  obligation_id bigint not null,
  plan_id bigint not null,
  task_id bigint not null,
  issuer_id bigint not null,
  body_id bigint not null,
  tenant_id bigint not null,
  city_id bigint null,
  part varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  period varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  opens_on date not null,
  due_on date not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'OPEN',
  step int not null default 0,
  awaiting_body_id bigint null,
  returned_by_step int null,
  rectify_by_on date null,
  outcome varchar(24) character set utf8mb4 collate utf8mb4_bin null,
  received_at datetime(6) null,
  first_submitted_on date null,
  first_due_on date null,
  rectified_late boolean not null default false,
  return_count int not null default 0,
  changed_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, obligation_id),
  unique key progress_obligation_once (province_id, task_id, body_id, part, period),
  key progress_obligation_holder (province_id, body_id, state, due_on, obligation_id),
  key progress_obligation_awaiting (province_id, awaiting_body_id, state, due_on, obligation_id),
  key progress_obligation_city (province_id, city_id, state, due_on, obligation_id),
  key progress_obligation_issuer (province_id, issuer_id, state, due_on, obligation_id),
  key progress_obligation_plan (province_id, plan_id, body_id, task_id),
  constraint progress_obligation_task foreign key (province_id, plan_id, task_id) references decomposition_task (province_id, plan_id, task_id),
  constraint progress_obligation_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint progress_obligation_states check (state in ('OPEN', 'SUBMITTED', 'APPROVED', 'VERIFIED', 'RETURNED', 'EXEMPT', 'CANCELLED')),
  constraint progress_obligation_outcomes check (outcome in ('FULFILLED', 'PARTLY', 'NOTHING_TO_REPORT', 'NOT_FULFILLED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset progress:20261122-1-chain
--comment: who verifies a body's reports of a plan, step by step up to the issuer, frozen when the plan was published (step 1 is the lowest superior)
create table progress_chain_step (
  province_id bigint not null,
  plan_id bigint not null,
  body_id bigint not null,
  step int not null,
  verifier_id bigint not null,
  primary key (province_id, plan_id, body_id, step),
  constraint progress_chain_step_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id),
  constraint progress_chain_step_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint progress_chain_step_verifier foreign key (province_id, verifier_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
