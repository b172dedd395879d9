--liquibase formatted sql

--changeset progress:20261125-9-roster
--comment: who leads a plan's work in a body, who answers for it and who is its liaison, as the documents ask each body to name
create table progress_roster (
  province_id bigint not null,
  plan_id bigint not null,
  body_id bigint not null,
  changed_by bigint not null,
  changed_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, plan_id, body_id),
  constraint progress_roster_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id),
  constraint progress_roster_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table progress_roster_entry (
  province_id bigint not null,
  plan_id bigint not null,
  body_id bigint not null,
  entry_no int not null,
  post varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(100) not null,
  title varchar(100) not null,
  phone varchar(40) not null,
  person_id bigint null,
  primary key (province_id, plan_id, body_id, entry_no),
  key progress_roster_entry_post (province_id, plan_id, post, body_id),
  constraint progress_roster_entry_of foreign key (province_id, plan_id, body_id) references progress_roster (province_id, plan_id, body_id),
  constraint progress_roster_entry_person foreign key (province_id, person_id) references tenants_person (province_id, person_id),
  constraint progress_roster_entry_posts check (post in ('HEAD', 'MEMBER', 'LEADER', 'LIAISON'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
