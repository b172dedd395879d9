--liquibase formatted sql

--changeset scoring:20261122-2-assessment
--comment: one group's year under one scheme: the frozen facts, then marks, then the result
create table scoring_assessment (
  province_id bigint not null,
  assessment_id bigint not null,
  tenant_id bigint not null,
  issuer_id bigint not null,
  scheme_id bigint not null,
  cut_off_on date not null,
  state varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  sha256 char(64) character set utf8mb4 collate utf8mb4_bin not null,
  taken_by bigint not null,
  taken_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, assessment_id),
  key scoring_assessment_scheme (province_id, scheme_id, assessment_id),
  constraint scoring_assessment_of foreign key (province_id, scheme_id) references scoring_scheme (province_id, scheme_id),
  constraint scoring_assessment_states check (state in ('ASSESSMENT', 'PROVISIONAL', 'FINAL'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset scoring:20261122-2-fact
--comment: the snapshot: one row per obligation that was due by the cut-off, as it stood then; scores are pure functions of these rows and the scheme
create table scoring_fact (
  province_id bigint not null,
  assessment_id bigint not null,
  obligation_id bigint not null,
  body_id bigint not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  outcome varchar(24) character set utf8mb4 collate utf8mb4_bin null,
  submitted boolean not null,
  on_time boolean not null,
  returns int not null,
  primary key (province_id, assessment_id, obligation_id),
  key scoring_fact_body (province_id, assessment_id, body_id, obligation_id),
  constraint scoring_fact_in foreign key (province_id, assessment_id) references scoring_assessment (province_id, assessment_id),
  constraint scoring_fact_of foreign key (province_id, obligation_id) references progress_obligation (province_id, obligation_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset scoring:20261122-2-sheet
--comment: what each body got; score and share are kept unrounded to 4 decimals, rank is filled when the result becomes provisional
create table scoring_sheet (
  province_id bigint not null,
  assessment_id bigint not null,
  body_id bigint not null,
  score decimal(9, 4) null,
  share decimal(9, 4) null,
  place int null,
  version int not null default 1,
  primary key (province_id, assessment_id, body_id),
  key scoring_sheet_place (province_id, assessment_id, place, body_id),
  constraint scoring_sheet_in foreign key (province_id, assessment_id) references scoring_assessment (province_id, assessment_id),
  constraint scoring_sheet_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table scoring_mark (
  province_id bigint not null,
  assessment_id bigint not null,
  body_id bigint not null,
  criterion_id bigint not null,
  computed decimal(9, 4) null,
  assessed decimal(9, 4) null,
  reason varchar(2000) null,
  assessed_by bigint null,
  assessed_at datetime(6) null,
  version int not null default 1,
  primary key (province_id, assessment_id, body_id, criterion_id),
  constraint scoring_mark_sheet foreign key (province_id, assessment_id, body_id) references scoring_sheet (province_id, assessment_id, body_id),
  constraint scoring_mark_criterion foreign key (province_id, criterion_id) references scoring_criterion (province_id, criterion_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
