--liquibase formatted sql

--changeset tenants:20261122-2-duty
--comment: which roles belong to which line of duty; a key, so that one person never holds two lines in one province (三员分立)
create table tenants_role (
  role varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  duty varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (role),
  unique key tenants_role_duty (role, duty)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
insert into tenants_role (role, duty) values
  ('OFFICE', 'BUSINESS'), ('REPORTER', 'BUSINESS'), ('APPROVER', 'BUSINESS'), ('LEADER', 'BUSINESS'), ('ASSESSOR', 'BUSINESS'),
  ('ADMIN', 'ADMIN'), ('SECURITY', 'SECURITY'), ('AUDITOR', 'AUDITOR');

--changeset tenants:20261122-2-person
--comment: a person of one province; who they are lives in Keycloak (subject), what they may do in their memberships
create table tenants_person (
  province_id bigint not null,
  person_id bigint not null,
  subject varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  account varchar(100) not null,
  name varchar(100) not null,
  duty varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'ACTIVE',
  primary key (province_id, person_id),
  unique key tenants_person_duty (province_id, person_id, duty),
  unique key tenants_person_subject (province_id, subject),
  unique key tenants_person_account (province_id, account),
  key tenants_person_sign_in (subject),
  constraint tenants_person_province foreign key (province_id) references tenants_province (province_id),
  constraint tenants_person_states check (state in ('ACTIVE', 'DISABLED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_membership (
  province_id bigint not null,
  membership_id bigint not null,
  person_id bigint not null,
  body_id bigint not null,
  duty varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  until_on date null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'ACTIVE',
  primary key (province_id, membership_id),
  unique key tenants_membership_place (province_id, person_id, body_id),
  unique key tenants_membership_duty (province_id, membership_id, duty),
  key tenants_membership_body (province_id, body_id, membership_id),
  constraint tenants_membership_person foreign key (province_id, person_id, duty) references tenants_person (province_id, person_id, duty),
  constraint tenants_membership_in_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint tenants_membership_states check (state in ('ACTIVE', 'ENDED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_membership_role (
  province_id bigint not null,
  membership_id bigint not null,
  role varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  duty varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (province_id, membership_id, role),
  constraint tenants_membership_role_membership foreign key (province_id, membership_id, duty) references tenants_membership (province_id, membership_id, duty),
  constraint tenants_membership_role_duty foreign key (role, duty) references tenants_role (role, duty)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261122-2-day-off
--comment: a province's own additions to the statutory calendar, which is data of the kernel
create table tenants_calendar_day (
  province_id bigint not null,
  day_on date not null,
  working boolean not null,
  reason varchar(200) not null,
  primary key (province_id, day_on),
  constraint tenants_calendar_day_province foreign key (province_id) references tenants_province (province_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
