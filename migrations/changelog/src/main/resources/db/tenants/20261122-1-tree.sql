--liquibase formatted sql

--changeset tenants:20261122-1-province
--comment: the customer, and the wall: province_id leads every key of every tenant-owned table
create table tenants_province (
  province_id bigint not null,
  code varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  organization varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'ACTIVE',
  created_at datetime(6) not null,
  primary key (province_id),
  unique key tenants_province_code (code),
  unique key tenants_province_organization (organization),
  constraint tenants_province_state check (state in ('ACTIVE', 'SUSPENDED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261122-1-group
--comment: bodies are ranked only against their like
create table tenants_assessment_group (
  province_id bigint not null,
  group_id bigint not null,
  code varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  primary key (province_id, group_id),
  unique key tenants_assessment_group_code (province_id, code),
  constraint tenants_assessment_group_province foreign key (province_id) references tenants_province (province_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261122-1-body
--comment: a bureau or one of its divisions; tenant_id is the bureau that owns the row (its own id for a bureau)
create table tenants_body (
  province_id bigint not null,
  body_id bigint not null,
  tenant_id bigint not null,
  code varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  level varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  group_id bigint null,
  state varchar(16) character set utf8mb4 collate utf8mb4_bin not null default 'ACTIVE',
  version int not null default 1,
  primary key (province_id, body_id),
  unique key tenants_body_code (province_id, code),
  key tenants_body_tenant (province_id, tenant_id, body_id),
  key tenants_body_level (province_id, level, body_id),
  key tenants_body_group (province_id, group_id, body_id),
  constraint tenants_body_province foreign key (province_id) references tenants_province (province_id),
  constraint tenants_body_owner foreign key (province_id, tenant_id) references tenants_body (province_id, body_id),
  constraint tenants_body_in_group foreign key (province_id, group_id) references tenants_assessment_group (province_id, group_id),
  constraint tenants_body_levels check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'SYSTEM_UNIT', 'DIVISION')),
  constraint tenants_body_states check (state in ('ACTIVE', 'ABOLISHED'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_body_alias (
  province_id bigint not null,
  body_id bigint not null,
  alias varchar(200) not null,
  primary key (province_id, body_id, alias),
  constraint tenants_body_alias_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_body_history (
  province_id bigint not null,
  body_id bigint not null,
  from_on date not null,
  name varchar(200) not null,
  system_superior_id bigint null,
  area_superior_id bigint null,
  primary key (province_id, body_id, from_on),
  constraint tenants_body_history_body foreign key (province_id, body_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

--changeset tenants:20261122-1-superior
--comment: at most one superior per line; the closure over all lines makes "what lies under me" one indexed join
create table tenants_superior (
  province_id bigint not null,
  body_id bigint not null,
  line varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  superior_id bigint not null,
  primary key (province_id, body_id, line),
  key tenants_superior_of (province_id, superior_id, line, body_id),
  constraint tenants_superior_body foreign key (province_id, body_id) references tenants_body (province_id, body_id),
  constraint tenants_superior_superior foreign key (province_id, superior_id) references tenants_body (province_id, body_id),
  constraint tenants_superior_line check (line in ('SYSTEM', 'AREA'))
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;

create table tenants_closure (
  province_id bigint not null,
  ancestor_id bigint not null,
  descendant_id bigint not null,
  depth int not null,
  primary key (province_id, ancestor_id, descendant_id),
  key tenants_closure_up (province_id, descendant_id, ancestor_id),
  constraint tenants_closure_ancestor foreign key (province_id, ancestor_id) references tenants_body (province_id, body_id),
  constraint tenants_closure_descendant foreign key (province_id, descendant_id) references tenants_body (province_id, body_id)
) default charset utf8mb4 collate utf8mb4_0900_ai_ci;
