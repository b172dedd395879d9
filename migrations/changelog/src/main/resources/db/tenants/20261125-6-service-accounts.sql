--liquibase formatted sql

--changeset tenants:20261125-6-service-account
--comment: another office system that calls the API by its own client in Keycloak; it acts as a person of one body (same memberships, same trail), who has roles only once SECURITY confirmed what ADMIN proposed
create table tenants_service_account (
  province_id bigint not null,
  person_id bigint not null,
  membership_id bigint not null,
  body_id bigint not null,
  client varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  roles varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'PROPOSED',
  created_by bigint not null,
  created_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, person_id),
  unique key tenants_service_account_client (province_id, client),
  key tenants_service_account_body (province_id, body_id, person_id),
  constraint tenants_service_account_person foreign key (province_id, person_id) references tenants_person (province_id, person_id),
  constraint tenants_service_account_membership foreign key (province_id, membership_id) references tenants_membership (province_id, membership_id),
  constraint tenants_service_account_in_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint tenants_service_account_proposer foreign key (province_id, created_by) references tenants_person (province_id, person_id),
  constraint tenants_service_account_states check (state in ('PROPOSED', 'ACTIVE', 'REVOKED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
