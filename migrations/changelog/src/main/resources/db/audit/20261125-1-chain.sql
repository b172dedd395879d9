--liquibase formatted sql

--changeset audit:20261125-1-chain
--comment: from where an act came, the keyed mark of its writer, and its place in the province's chain; null until it is sealed
alter table audit_entry
  add column remote_address varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  add column mac_by varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  add column mac varbinary(32) null,
  add column seal_number bigint null,
  add column sealed_at datetime(6) null,
  add column sealed_by varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  add column seal varbinary(32) null,
  add key audit_entry_chain (province_id, seal_number, entry_id);

--changeset audit:20261125-1-order
--comment: ids come in blocks of replicas, so that lists follow the time
alter table audit_entry
  add key audit_entry_actor_time (province_id, actor_id, happened_at, entry_id),
  add key audit_entry_body_time (province_id, body_id, happened_at, entry_id),
  add key audit_entry_thing_time (province_id, thing_type, thing_id, happened_at, entry_id),
  drop key audit_entry_actor,
  drop key audit_entry_thing;

--changeset audit:20261125-1-head
--comment: where each province's chain ends; the row that sealers of several replicas queue at, never a writer
create table audit_chain (
  province_id bigint not null,
  last_number bigint not null,
  last_seal varbinary(32) not null,
  sealed_at datetime(6) null,
  primary key (province_id),
  constraint audit_chain_province foreign key (province_id) references tenants_province (province_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
