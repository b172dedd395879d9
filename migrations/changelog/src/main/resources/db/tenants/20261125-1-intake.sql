--liquibase formatted sql

--changeset tenants:20261125-1-intake
--comment: a file that brings in a province, from its upload to its report; its rows wait here until they are applied
create table tenants_intake (
  province_id bigint not null,
  intake_id bigint not null,
  file_name varchar(200) not null,
  founding boolean not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  started_by bigint null,
  created_at datetime(6) not null,
  finished_at datetime(6) null,
  group_count int not null default 0,
  body_count int not null default 0,
  person_count int not null default 0,
  place_count int not null default 0,
  faults int not null default 0,
  done int not null default 0,
  total int not null default 0,
  missing int not null default 0,
  error varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  version int not null default 1,
  primary key (province_id, intake_id),
  constraint tenants_intake_province foreign key (province_id) references tenants_province (province_id),
  constraint tenants_intake_states check (state in ('UPLOADED', 'CHECKED', 'APPLYING', 'DONE', 'CANCELLED', 'FAILED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_intake_row (
  province_id bigint not null,
  intake_id bigint not null,
  row_no int not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  sheet varchar(200) not null,
  line_no int not null,
  cells_json longtext not null,
  primary key (province_id, intake_id, row_no),
  constraint tenants_intake_row_of foreign key (province_id, intake_id) references tenants_intake (province_id, intake_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_intake_fault (
  province_id bigint not null,
  intake_id bigint not null,
  fault_no int not null,
  row_no int null,
  sheet varchar(200) not null,
  line_no int not null,
  column_name varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  cell_value varchar(500) not null,
  code varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  arguments_json longtext not null,
  primary key (province_id, intake_id, fault_no),
  constraint tenants_intake_fault_of foreign key (province_id, intake_id) references tenants_intake (province_id, intake_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261125-1-intake-entry
--comment: what an intake did, thing by thing, written in the transaction that did it
create table tenants_intake_entry (
  province_id bigint not null,
  intake_id bigint not null,
  entry_no bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  outcome varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(200) not null,
  name varchar(200) not null,
  fields varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (province_id, intake_id, entry_no),
  key tenants_intake_entry_kind (province_id, intake_id, kind, outcome),
  constraint tenants_intake_entry_of foreign key (province_id, intake_id) references tenants_intake (province_id, intake_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
