--liquibase formatted sql

--changeset audit:20261122-1-entry
--comment: one row per act, written in the act's own transaction
create table audit_entry (
  province_id bigint not null,
  entry_id bigint not null,
  happened_at datetime(6) not null,
  actor_id bigint null,
  actor_name varchar(100) null,
  body_id bigint null,
  body_name varchar(200) null,
  roles varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  action varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  thing_type varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  thing_id bigint not null,
  detail_json longtext not null,
  request_id varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  primary key (province_id, entry_id),
  key audit_entry_thing (province_id, thing_type, thing_id, entry_id),
  key audit_entry_time (province_id, happened_at, entry_id),
  key audit_entry_actor (province_id, actor_id, entry_id),
  constraint audit_entry_province foreign key (province_id) references tenants_province (province_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
