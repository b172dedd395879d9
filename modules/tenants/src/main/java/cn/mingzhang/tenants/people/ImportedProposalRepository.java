package cn.mingzhang.tenants.people;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_INTAKE;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.administration.BodyReach;
import cn.mingzhang.tenants.intake.province.Inserts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Proposed roles by the import that brought them; every statement is held to managed bodies. */
@Repository
class ImportedProposalRepository {

    private static final cn.mingzhang.schema.tables.TenantsRoleProposal P = TENANTS_ROLE_PROPOSAL;
    private static final cn.mingzhang.schema.tables.TenantsMembership M = TENANTS_MEMBERSHIP;
    private static final cn.mingzhang.schema.tables.TenantsIntake I = TENANTS_INTAKE;

    private final DSLContext dsl;
    private final BodyReach reach;
    private final Clock clock;

    ImportedProposalRepository(DSLContext dsl, BodyReach reach, Clock clock) {
        this.dsl = dsl;
        this.reach = reach;
        this.clock = clock;
    }

    /** A proposed role of an import. */
    record Waiting(RoleProposalId id, MembershipId place, PersonId person, Role role, String personName, String bodyName) {
    }

    /** Imports with roles that wait, the newest first. */
    List<ImportedRoles> waiting(Scope scope, int limit) {
        var newest = dsl.selectDistinct(P.INTAKE_ID).from(P).join(M).on(M.PROVINCE_ID.eq(scope.province())).and(M.MEMBERSHIP_ID.eq(P.MEMBERSHIP_ID))
                .where(waits(scope)).and(P.INTAKE_ID.isNotNull()).orderBy(P.INTAKE_ID.desc()).limit(limit).fetch(P.INTAKE_ID);
        return newest.stream().flatMap(id -> get(scope, id).stream()).filter(roles -> !roles.roles().isEmpty()).toList();
    }

    /** An import that brought roles into managed bodies, whether they still wait or not. */
    Optional<ImportedRoles> get(Scope scope, IntakeId id) {
        var person = TENANTS_PERSON;
        var brought = DSL.selectOne().from(P).join(M).on(M.PROVINCE_ID.eq(scope.province())).and(M.MEMBERSHIP_ID.eq(P.MEMBERSHIP_ID))
                .where(P.PROVINCE_ID.eq(scope.province()), P.INTAKE_ID.eq(id), reach.managed(scope, M.BODY_ID));
        return dsl.select(I.FILE_NAME, person.NAME, I.STATE, I.VERSION).from(I)
                .join(person).on(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(I.STARTED_BY))
                .where(I.PROVINCE_ID.eq(scope.province()), I.INTAKE_ID.eq(id)).andExists(brought)
                .fetchOptional(row -> new ImportedRoles(id, row.value1(), row.value2(), row.value3() == IntakeState.APPLYING, roles(scope, id), row.value4()));
    }

    private Map<Role, Integer> roles(Scope scope, IntakeId id) {
        var roles = new EnumMap<Role, Integer>(Role.class);
        dsl.select(P.ROLE, DSL.count()).from(P).join(M).on(M.PROVINCE_ID.eq(scope.province())).and(M.MEMBERSHIP_ID.eq(P.MEMBERSHIP_ID))
                .where(waits(scope)).and(P.INTAKE_ID.eq(id)).groupBy(P.ROLE).forEach(row -> roles.put(row.value1(), row.value2()));
        return roles;
    }

    /** What waits in managed bodies for others: nobody decides on a role of their own. */
    private Condition waits(Scope scope) {
        return P.PROVINCE_ID.eq(scope.province()).and(P.STATE.eq(ProposalState.PROPOSED)).and(M.PERSON_ID.ne(scope.actor().person()))
                .and(reach.managed(scope, M.BODY_ID));
    }

    /** Whether the actor proposed any role of an import. */
    boolean isProposer(Scope scope, IntakeId id) {
        return dsl.fetchExists(DSL.selectOne().from(P).where(P.PROVINCE_ID.eq(scope.province()), P.INTAKE_ID.eq(id), P.PROPOSED_BY.eq(scope.actor().person())));
    }

    /** The next ones that wait, in the order of their ids. */
    List<Waiting> some(Scope scope, IntakeId id, RoleProposalId after, int limit) {
        var province = scope.province();
        var person = TENANTS_PERSON;
        var body = TENANTS_BODY;
        return dsl.select(P.PROPOSAL_ID, P.MEMBERSHIP_ID, M.PERSON_ID, P.ROLE, person.NAME, body.NAME).from(P)
                .join(M).on(M.PROVINCE_ID.eq(province)).and(M.MEMBERSHIP_ID.eq(P.MEMBERSHIP_ID))
                .join(person).on(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.eq(M.PERSON_ID))
                .join(body).on(body.PROVINCE_ID.eq(province)).and(body.BODY_ID.eq(M.BODY_ID))
                .where(waits(scope)).and(P.INTAKE_ID.eq(id)).and(P.PROPOSAL_ID.gt(after)).and(P.PROPOSED_BY.ne(scope.actor().person()))
                .orderBy(P.PROPOSAL_ID).limit(limit).fetch(Records.mapping(Waiting::new));
    }

    /**
     * Those of them that still wait now, held until the transaction ends; people first, as whoever changes one of them does.
     *
     * @param standing leaves out those whose place or account is not in force
     */
    List<Waiting> lock(Scope scope, List<Waiting> some, boolean standing) {
        var person = TENANTS_PERSON;
        var province = scope.province();
        dsl.select(person.PERSON_ID).from(person)
                .where(person.PROVINCE_ID.eq(province), person.PERSON_ID.in(some.stream().map(Waiting::person).distinct().toList()))
                .orderBy(person.PERSON_ID).forUpdate().fetch();
        var stands = standing ? M.STATE.eq("ACTIVE").and(M.UNTIL_ON.isNull().or(M.UNTIL_ON.ge(LocalDate.now(clock)))).and(person.STATE.eq("ACTIVE"))
                : DSL.noCondition();
        var open = dsl.select(P.PROPOSAL_ID).from(P)
                .join(M).on(M.PROVINCE_ID.eq(province)).and(M.MEMBERSHIP_ID.eq(P.MEMBERSHIP_ID))
                .join(person).on(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.eq(M.PERSON_ID))
                .where(P.PROVINCE_ID.eq(province), P.PROPOSAL_ID.in(some.stream().map(Waiting::id).toList()), P.STATE.eq(ProposalState.PROPOSED), stands)
                .orderBy(P.PROPOSAL_ID).forUpdate().fetchSet(P.PROPOSAL_ID);
        return some.stream().filter(each -> open.contains(each.id())).toList();
    }

    void decide(Scope scope, List<Waiting> open, ProposalState state, String reason, Instant at) {
        dsl.update(P).set(P.STATE, state).setNull(P.WAITING_ROLE).set(P.DECIDED_BY, scope.actor().person()).set(P.DECIDED_AT, at)
                .set(P.DECISION_REASON, reason).set(P.VERSION, P.VERSION.plus(1))
                .where(P.PROVINCE_ID.eq(scope.province()), P.PROPOSAL_ID.in(open.stream().map(Waiting::id).toList()), P.STATE.eq(ProposalState.PROPOSED))
                .execute();
    }

    void give(Scope scope, List<Waiting> open) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        Inserts.missing(dsl, role, List.of(role.PROVINCE_ID, role.MEMBERSHIP_ID, role.ROLE, role.DUTY),
                open.stream().map(each -> new Object[] {scope.province(), each.place(), each.role(), each.role().duty()}).toList());
    }
}
