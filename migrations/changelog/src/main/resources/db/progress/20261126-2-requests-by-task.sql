--liquibase formatted sql

--changeset progress:20261126-2-requests-by-task
--comment: an amendment of a task asks what is open about it, and closes what it settles
create index progress_request_task on progress_request (province_id, task_id, state, request_id);
