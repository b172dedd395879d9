--liquibase formatted sql

--changeset tenants:20261125-7-imported-proposals
--comment: roles that an administrator's file gives are proposals too; SECURITY decides on those of one import at once
alter table tenants_role_proposal
  add column intake_id bigint null,
  add key tenants_role_proposal_intake (province_id, intake_id, state),
  add constraint tenants_role_proposal_imported foreign key (province_id, intake_id) references tenants_intake (province_id, intake_id);
