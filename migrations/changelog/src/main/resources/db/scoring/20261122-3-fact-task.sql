--liquibase formatted sql

--changeset scoring:20261122-3-fact-task
--comment: a frozen fact names its task, so that what a figure counted can be told in words without asking what stands today
alter table scoring_fact add column task_id bigint not null;
alter table scoring_fact add constraint scoring_fact_task foreign key (province_id, task_id) references decomposition_task (province_id, task_id);
