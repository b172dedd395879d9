--liquibase formatted sql

--changeset store:20261122-4-idempotency
--comment: the first answer to each POST with an Idempotency-Key, given again for a day to the same person and request
create table store_idempotent_answer (
  province_id bigint not null,
  person_id bigint not null,
  request_key varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  request_hash char(64) character set utf8mb4 collate utf8mb4_bin not null,
  status int null,
  location varchar(500) null,
  media_type varchar(100) null,
  body longtext null,
  created_at datetime(6) not null,
  primary key (province_id, person_id, request_key),
  key store_idempotent_answer_age (created_at)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
