--liquibase formatted sql

--changeset tenants:20261125-2-provisioning
--comment: whether a person has their account in Keycloak; whoever adds a person leaves it PENDING and needs nothing else
alter table tenants_person
  add column provisioning varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'PENDING',
  add column provisioning_error varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  add column provisioning_attempts int not null default 0,
  add key tenants_person_provisioning (province_id, provisioning, person_id);
update tenants_person set provisioning = 'DONE' where subject not like 'account:%';
