--liquibase formatted sql

--changeset decomposition:20261126-20-plan-revises
--comment: the published plan that a revised document is compared with; once every difference is decided on, the revision is settled
alter table decomposition_work_plan add column revises_plan_id bigint null;
alter table decomposition_work_plan add constraint decomposition_work_plan_revises foreign key (province_id, revises_plan_id) references decomposition_work_plan (province_id, plan_id);
alter table decomposition_work_plan drop constraint decomposition_work_plan_state;
alter table decomposition_work_plan add constraint decomposition_work_plan_state check (state in ('DRAFT', 'PUBLISHING', 'PUBLISHED', 'SETTLED'));

--changeset decomposition:20261126-20-revision-decision
--comment: what was decided on one difference of a revision; its key makes sure that only one person decides
create table decomposition_revision_decision (
  province_id bigint not null,
  plan_id bigint not null,
  row_key varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  accepted boolean not null,
  difference varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  task_number varchar(40) not null,
  title varchar(300) not null,
  amendments varchar(400) not null,
  person_id bigint not null,
  decided_at datetime(6) not null,
  primary key (province_id, plan_id, row_key),
  constraint decomposition_revision_decision_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
