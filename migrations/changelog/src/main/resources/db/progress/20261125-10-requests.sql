--liquibase formatted sql

--changeset progress:20261125-10-declined
--comment: its body has sent the task back to its issuer and waits for an answer: nothing of it can be reported meanwhile
alter table progress_obligation add column declined boolean not null default false;

--changeset progress:20261125-10-request
--comment: what a body asks of the issuer of its task: to take it back, or for a later date; open_of holds the obligation while it is open, so that nobody asks twice at once
create table progress_request (
  province_id bigint not null,
  request_id bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  plan_id bigint not null,
  task_id bigint not null,
  obligation_id bigint not null,
  issuer_id bigint not null,
  body_id bigint not null,
  ground varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  reason varchar(2000) not null,
  asked_due_on date null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  open_of bigint null,
  answer varchar(2000) not null default '',
  granted_due_on date null,
  asked_by bigint not null,
  asked_at datetime(6) not null,
  answered_by bigint null,
  answered_at datetime(6) null,
  version int not null default 1,
  primary key (province_id, request_id),
  unique key progress_request_open (province_id, open_of),
  key progress_request_issuer (province_id, issuer_id, state, request_id),
  key progress_request_body (province_id, body_id, request_id),
  key progress_request_obligation (province_id, obligation_id, request_id),
  constraint progress_request_of foreign key (province_id, obligation_id) references progress_obligation (province_id, obligation_id),
  constraint progress_request_kinds check (kind in ('DECLINE', 'EXTENSION')),
  constraint progress_request_grounds check (ground in ('WRONG_BODY', 'UNCLEAR', 'IMPOSSIBLE')),
  constraint progress_request_states check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  constraint progress_request_says check ((kind = 'DECLINE') = (ground is not null) and (kind = 'EXTENSION') = (asked_due_on is not null))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
