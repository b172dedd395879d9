--liquibase formatted sql

--changeset progress:20261122-2-report
--comment: versions of one obligation's report; only the newest may be a draft, nothing submitted is overwritten
create table progress_report (
  province_id bigint not null,
  report_id bigint not null,
  obligation_id bigint not null,
  number int not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  outcome varchar(24) character set utf8mb4 collate utf8mb4_bin null,
  narrative mediumtext not null,
  measured decimal(12, 2) null,
  problems mediumtext not null,
  next_steps mediumtext not null,
  drafted_by bigint not null,
  drafted_at datetime(6) not null,
  submitted_by bigint null,
  submitted_at datetime(6) null,
  version int not null default 1,
  primary key (province_id, report_id),
  unique key progress_report_number (province_id, obligation_id, number),
  constraint progress_report_of foreign key (province_id, obligation_id) references progress_obligation (province_id, obligation_id),
  constraint progress_report_states check (state in ('DRAFT', 'SUBMITTED', 'RECALLED')),
  constraint progress_report_outcomes check (outcome in ('FULFILLED', 'PARTLY', 'NOTHING_TO_REPORT', 'NOT_FULFILLED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset progress:20261122-2-review
--comment: every judgement on a report keeps its reason; step 0 is the bureau's own leader
create table progress_review (
  province_id bigint not null,
  review_id bigint not null,
  obligation_id bigint not null,
  report_id bigint not null,
  step int not null,
  body_id bigint not null,
  reviewer_id bigint not null,
  verdict varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  outcome varchar(24) character set utf8mb4 collate utf8mb4_bin null,
  reason mediumtext not null,
  rectify_by_on date null,
  reviewed_at datetime(6) not null,
  primary key (province_id, review_id),
  key progress_review_obligation (province_id, obligation_id, review_id),
  constraint progress_review_of foreign key (province_id, obligation_id) references progress_obligation (province_id, obligation_id),
  constraint progress_review_report foreign key (province_id, report_id) references progress_report (province_id, report_id),
  constraint progress_review_verdicts check (verdict in ('APPROVED', 'VERIFIED', 'RETURNED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset progress:20261122-2-evidence
--comment: files and links that prove reports; many-to-many, and a reviewer's "insufficient" sits on the link
create table progress_evidence (
  province_id bigint not null,
  evidence_id bigint not null,
  tenant_id bigint not null,
  body_id bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(255) not null,
  file_id bigint null,
  url varchar(2000) null,
  added_by bigint not null,
  added_at datetime(6) not null,
  primary key (province_id, evidence_id),
  key progress_evidence_body (province_id, body_id, evidence_id),
  constraint progress_evidence_file foreign key (province_id, file_id) references files_file (province_id, file_id),
  constraint progress_evidence_in_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint progress_evidence_kinds check (kind in ('FILE', 'LINK')),
  constraint progress_evidence_one check ((file_id is null) <> (url is null))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table progress_report_evidence (
  province_id bigint not null,
  report_id bigint not null,
  evidence_id bigint not null,
  insufficient boolean not null default false,
  primary key (province_id, report_id, evidence_id),
  key progress_report_evidence_of (province_id, evidence_id, report_id),
  constraint progress_report_evidence_report foreign key (province_id, report_id) references progress_report (province_id, report_id),
  constraint progress_report_evidence_evidence foreign key (province_id, evidence_id) references progress_evidence (province_id, evidence_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
