--liquibase formatted sql

--changeset tenants:20261125-8-service-account-secret
--comment: the account in Keycloak by which the client of another system gets its tokens, known since its secret was made; by it the client is shut when the system ends. The secret itself is not kept
alter table tenants_service_account
  add column account varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  add column secret_at datetime(6) null;
