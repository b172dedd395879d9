--liquibase formatted sql

--changeset decomposition:20261125-50-table-import
--comment: an edited task table that somebody brought back, kept until they have decided on its rows: it survives a closed browser, and expires
create table decomposition_table_import (
  province_id bigint not null,
  plan_id bigint not null,
  person_id bigint not null,
  file_name varchar(255) not null,
  rows_json longtext not null,
  settled_json longtext not null,
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, plan_id, person_id),
  key decomposition_table_import_expiry (province_id, expires_at),
  constraint decomposition_table_import_plan foreign key (province_id, plan_id) references decomposition_work_plan (province_id, plan_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
