package cn.mingzhang.tenants.people;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.administration.BodyReach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProposalRepository {

    private final DSLContext dsl;
    private final BodyReach reach;
    private final Ids ids;

    ProposalRepository(DSLContext dsl, BodyReach reach, Ids ids) {
        this.dsl = dsl;
        this.reach = reach;
        this.ids = ids;
    }

    private SelectConditionStep<Record> select(Scope scope) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        var place = TENANTS_MEMBERSHIP;
        var person = TENANTS_PERSON;
        var body = TENANTS_BODY;
        var proposer = TENANTS_PERSON.as("proposer");
        var decider = TENANTS_PERSON.as("decider");
        var old = TENANTS_MEMBERSHIP.as("old_place");
        var leaver = TENANTS_PERSON.as("leaver");
        var province = scope.province();
        return dsl.select(proposal.fields()).select(place.PERSON_ID, place.BODY_ID, place.UNTIL_ON, place.THIRD_PARTY, person.NAME, person.ACCOUNT,
                        body.NAME.as("body_name"), proposer.NAME.as("proposer_name"), decider.NAME.as("decider_name"), leaver.NAME.as("leaver_name"))
                .from(proposal)
                .join(place).on(place.PROVINCE_ID.eq(province)).and(place.MEMBERSHIP_ID.eq(proposal.MEMBERSHIP_ID))
                .join(person).on(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.eq(place.PERSON_ID))
                .join(body).on(body.PROVINCE_ID.eq(province)).and(body.BODY_ID.eq(place.BODY_ID))
                .join(proposer).on(proposer.PROVINCE_ID.eq(province)).and(proposer.PERSON_ID.eq(proposal.PROPOSED_BY))
                .leftJoin(decider).on(decider.PROVINCE_ID.eq(province)).and(decider.PERSON_ID.eq(proposal.DECIDED_BY))
                .leftJoin(old).on(old.PROVINCE_ID.eq(province)).and(old.MEMBERSHIP_ID.eq(proposal.REPLACES_ID))
                .leftJoin(leaver).on(leaver.PROVINCE_ID.eq(province)).and(leaver.PERSON_ID.eq(old.PERSON_ID))
                .where(proposal.PROVINCE_ID.eq(province)).and(reach.managed(scope, place.BODY_ID));
    }

    private static RoleProposal view(Record row) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        var place = TENANTS_MEMBERSHIP;
        return new RoleProposal(row.get(proposal.PROPOSAL_ID), row.get(proposal.MEMBERSHIP_ID), row.get(place.PERSON_ID), row.get(TENANTS_PERSON.NAME),
                row.get(TENANTS_PERSON.ACCOUNT), row.get(place.BODY_ID), row.get("body_name", String.class), row.get(proposal.ROLE),
                row.get(place.UNTIL_ON), row.get(place.THIRD_PARTY), row.get(proposal.STATE), row.get(proposal.REASON), row.get(proposal.REPLACES_ID),
                row.get("leaver_name", String.class), row.get(proposal.PROPOSED_BY), row.get("proposer_name", String.class), row.get(proposal.PROPOSED_AT),
                row.get("decider_name", String.class), row.get(proposal.DECIDED_AT), row.get(proposal.DECISION_REASON), row.get(proposal.VERSION));
    }

    /** Proposals for managed bodies: what waits oldest first, everything else newest first. */
    List<RoleProposal> find(Scope scope, @Nullable ProposalState state, PageRequest page) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        boolean queue = state == ProposalState.PROPOSED;
        var after = Keyset.after(page, RoleProposalId::parse, queue ? proposal.PROPOSAL_ID::gt : proposal.PROPOSAL_ID::lt);
        return select(scope).and(state == null ? noCondition() : proposal.STATE.eq(state)).and(after)
                .orderBy(queue ? proposal.PROPOSAL_ID.asc() : proposal.PROPOSAL_ID.desc()).limit(page.size() + 1)
                .fetch(ProposalRepository::view);
    }

    /** What was proposed for a person, the newest first. */
    List<RoleProposal> of(Scope scope, PersonId person) {
        return select(scope).and(TENANTS_MEMBERSHIP.PERSON_ID.eq(person)).orderBy(TENANTS_ROLE_PROPOSAL.PROPOSAL_ID.desc()).limit(50)
                .fetch(ProposalRepository::view);
    }

    Optional<RoleProposal> find(Scope scope, RoleProposalId id) {
        return select(scope).and(TENANTS_ROLE_PROPOSAL.PROPOSAL_ID.eq(id)).fetchOptional(ProposalRepository::view);
    }

    RoleProposalId insert(Scope scope, MembershipId place, Role role, String reason, @Nullable MembershipId replaces, Instant at) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        var id = new RoleProposalId(ids.next());
        dsl.insertInto(proposal).set(proposal.PROVINCE_ID, scope.province()).set(proposal.PROPOSAL_ID, id).set(proposal.MEMBERSHIP_ID, place)
                .set(proposal.ROLE, role).set(proposal.DUTY, role.duty()).set(proposal.WAITING_ROLE, role.name()).set(proposal.REASON, reason)
                .set(proposal.REPLACES_ID, replaces).set(proposal.PROPOSED_BY, scope.actor().person()).set(proposal.PROPOSED_AT, at).execute();
        return id;
    }

    boolean decide(Scope scope, RoleProposal open, int version, ProposalState state, String reason, Instant at) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        return dsl.update(proposal).set(proposal.STATE, state).setNull(proposal.WAITING_ROLE).set(proposal.DECIDED_BY, scope.actor().person())
                .set(proposal.DECIDED_AT, at).set(proposal.DECISION_REASON, reason).set(proposal.VERSION, version + 1)
                .where(proposal.PROVINCE_ID.eq(scope.province()), proposal.PROPOSAL_ID.eq(open.id()), proposal.STATE.eq(ProposalState.PROPOSED),
                        proposal.VERSION.eq(version)).execute() == 1;
    }

    /** Withdraws what waits for a place that ends. */
    void withdraw(Scope scope, MembershipId place, Instant at) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        dsl.update(proposal).set(proposal.STATE, ProposalState.WITHDRAWN).setNull(proposal.WAITING_ROLE).set(proposal.DECIDED_BY, scope.actor().person())
                .set(proposal.DECIDED_AT, at).set(proposal.VERSION, proposal.VERSION.plus(1))
                .where(proposal.PROVINCE_ID.eq(scope.province()), proposal.MEMBERSHIP_ID.eq(place), proposal.STATE.eq(ProposalState.PROPOSED)).execute();
    }

    /** Makes whoever has seen what waits for a place look again. */
    void showAnew(Scope scope, MembershipId place) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        dsl.update(proposal).set(proposal.VERSION, proposal.VERSION.plus(1))
                .where(proposal.PROVINCE_ID.eq(scope.province()), proposal.MEMBERSHIP_ID.eq(place), proposal.STATE.eq(ProposalState.PROPOSED)).execute();
    }
}
