--liquibase formatted sql

--changeset tenants:20261125-5-province-state
--comment: why a province is suspended, how many people it may have and how many bytes it may store (null: as many as there are), and a version for those who change it
alter table tenants_province
  add column state_reason varchar(500) null,
  add column people_limit int null,
  add column storage_limit bigint null,
  add column version int not null default 1;

--changeset tenants:20261125-5-people-counted
--comment: active people of a province are counted by this key
create index tenants_person_state on tenants_person (province_id, state);
