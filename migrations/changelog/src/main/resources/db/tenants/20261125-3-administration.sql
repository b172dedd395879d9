--liquibase formatted sql

--changeset tenants:20261125-3-administration
--comment: how many levels of bureaus below its own a bureau's administrators manage, as a superior granted; no row means none. The province's own manage everything
create table tenants_administration (
  province_id bigint not null,
  body_id bigint not null,
  levels int not null,
  grantor_id bigint not null,
  granted_by bigint not null,
  granted_at datetime(6) not null,
  version int not null default 1,
  primary key (province_id, body_id),
  constraint tenants_administration_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint tenants_administration_grantor foreign key (province_id, grantor_id) references tenants_body (province_id, body_id),
  constraint tenants_administration_levels check (levels between 1 and 9),
  constraint tenants_administration_other check (grantor_id <> body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261125-3-person
--comment: versions of what administrators change; when a person first signed in
alter table tenants_person
  add column joined_at datetime(6) null,
  add column version int not null default 1;

--changeset tenants:20261125-3-membership
--comment: a third party assesses for a time only; the end date is a check, not a habit
alter table tenants_membership
  add column third_party boolean not null default false,
  add column version int not null default 1,
  add constraint tenants_membership_third_party check (third_party = 0 or until_on is not null);

--changeset tenants:20261125-3-role-proposal
--comment: a role takes effect only when SECURITY confirms what ADMIN proposed; waiting_role holds one open proposal per place and role
create table tenants_role_proposal (
  province_id bigint not null,
  proposal_id bigint not null,
  membership_id bigint not null,
  role varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  duty varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  waiting_role varchar(16) character set utf8mb4 collate utf8mb4_bin null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'PROPOSED',
  reason varchar(500) not null default '',
  replaces_id bigint null,
  proposed_by bigint not null,
  proposed_at datetime(6) not null,
  decided_by bigint null,
  decided_at datetime(6) null,
  decision_reason varchar(500) not null default '',
  version int not null default 1,
  primary key (province_id, proposal_id),
  unique key tenants_role_proposal_waiting (province_id, membership_id, waiting_role),
  key tenants_role_proposal_state (province_id, state, proposal_id),
  key tenants_role_proposal_replaces (province_id, replaces_id, state),
  constraint tenants_role_proposal_membership foreign key (province_id, membership_id, duty) references tenants_membership (province_id, membership_id, duty),
  constraint tenants_role_proposal_replaced foreign key (province_id, replaces_id) references tenants_membership (province_id, membership_id),
  constraint tenants_role_proposal_role foreign key (role, duty) references tenants_role (role, duty),
  constraint tenants_role_proposal_proposer foreign key (province_id, proposed_by) references tenants_person (province_id, person_id),
  constraint tenants_role_proposal_states check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
  constraint tenants_role_proposal_two_people check (state <> 'CONFIRMED' or proposed_by <> decided_by)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
