--liquibase formatted sql

--changeset store:20261122-1-id-block
--comment: one row per installation; every id of every thing comes from here in blocks (hi-lo), so provinces can be spread over servers without collisions
create table store_id_block (
  name varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  next_value bigint not null,
  primary key (name)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
insert into store_id_block (name, next_value) values ('id', 1000);
