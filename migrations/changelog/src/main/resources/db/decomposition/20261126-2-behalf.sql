--liquibase formatted sql

--changeset decomposition:20261126-2-behalf
--comment: who asked the issuer for the plan on the other line, for instance the government of its place (属地); empty where it is the line's own work
alter table decomposition_work_plan add column behalf_of varchar(200) not null default '';
