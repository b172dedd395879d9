--liquibase formatted sql

--changeset files:20261122-1-file
--comment: what is stored; the bytes lie in the folder or bucket under the storage key
create table files_file (
  province_id bigint not null,
  file_id bigint not null,
  tenant_id bigint not null,
  body_id bigint not null,
  name varchar(255) not null,
  media_type varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  size bigint not null,
  sha256 char(64) character set utf8mb4 collate utf8mb4_bin not null,
  storage_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  stored_by bigint not null,
  stored_at datetime(6) not null,
  primary key (province_id, file_id),
  key files_file_body (province_id, body_id, file_id),
  constraint files_file_in_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
