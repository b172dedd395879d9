--liquibase formatted sql

--changeset files:20261125-5-size
--comment: what a province stores is summed by this key alone
create index files_file_size on files_file (province_id, size);
