--liquibase formatted sql

--changeset decomposition:20261125-41-presence
--comment: who has a draft open, per window, and at which task; a row nobody renews is over after seconds and goes with the next one
create table decomposition_presence (
  province_id bigint not null,
  plan_id bigint not null,
  person_id bigint not null,
  window_key varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  task_id bigint null,
  editing boolean not null,
  seen_at datetime(6) not null,
  primary key (province_id, plan_id, person_id, window_key),
  key decomposition_presence_seen (province_id, plan_id, seen_at),
  constraint decomposition_presence_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
