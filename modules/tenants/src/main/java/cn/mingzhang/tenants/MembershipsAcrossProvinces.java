package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds where a signed-in person may act. It is the one question that is asked before a province is known, so it reads
 * across provinces, bounded by the person's own subject and the organizations that their token names.
 */
@Repository
public class MembershipsAcrossProvinces {

    private final DSLContext dsl;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MembershipsAcrossProvinces(DSLContext dsl, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The person's active memberships with their roles, read anew at each request so that a removed role is out at once. */
    public List<MembershipView> findOfSubjectAcrossProvinces(String subject, Collection<String> organizations) {
        return organizations.isEmpty() ? List.of() : find(subject, TENANTS_PROVINCE.ORGANIZATION.in(organizations));
    }

    /** The one place in which another system may act. Its token names no organization: the province is that of its registration. */
    public List<MembershipView> findOfClientAcrossProvinces(String client) {
        return find(Subjects.ofService(client), noCondition());
    }

    private List<MembershipView> find(String subject, Condition organization) {
        var province = TENANTS_PROVINCE;
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        var role = TENANTS_MEMBERSHIP_ROLE;
        var body = TENANTS_BODY;
        var rows = dsl.select(province.PROVINCE_ID, province.ORGANIZATION, province.STATE, membership.MEMBERSHIP_ID, person.PERSON_ID, person.NAME,
                        person.JOINED_AT,
                        body.BODY_ID, body.TENANT_ID, body.NAME, body.LEVEL, role.ROLE)
                .from(province)
                .join(person).on(person.PROVINCE_ID.eq(province.PROVINCE_ID)).and(person.SUBJECT.eq(subject))
                .join(membership).on(membership.PROVINCE_ID.eq(province.PROVINCE_ID)).and(membership.PERSON_ID.eq(person.PERSON_ID))
                .join(body).on(body.PROVINCE_ID.eq(province.PROVINCE_ID)).and(body.BODY_ID.eq(membership.BODY_ID))
                .join(role).on(role.PROVINCE_ID.eq(province.PROVINCE_ID)).and(role.MEMBERSHIP_ID.eq(membership.MEMBERSHIP_ID))
                .where(organization)
                .and(person.STATE.eq("ACTIVE")).and(membership.STATE.eq("ACTIVE")).and(body.STATE.eq("ACTIVE"))
                .and(membership.UNTIL_ON.isNull().or(membership.UNTIL_ON.ge(LocalDate.now(clock))))
                .orderBy(membership.MEMBERSHIP_ID)
                .fetch();
        rows.stream().filter(row -> row.get(person.JOINED_AT) == null)
                .forEach(row -> joinAcrossProvinces(row.get(province.PROVINCE_ID), row.get(person.PERSON_ID)));
        var grouped = new LinkedHashMap<Object, List<Record>>();
        rows.forEach(row -> grouped.computeIfAbsent(row.get(membership.MEMBERSHIP_ID), _ -> new ArrayList<>()).add(row));
        return grouped.values().stream().map(MembershipsAcrossProvinces::view).toList();
    }

    /** Notes when a person first came with a role in force: they have joined. */
    private void joinAcrossProvinces(ProvinceId province, PersonId who) {
        var person = TENANTS_PERSON;
        transaction.executeWithoutResult(_ -> {
            int joined = dsl.update(person).set(person.JOINED_AT, clock.instant())
                    .where(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.eq(who)).and(person.JOINED_AT.isNull()).execute();
            if (joined == 1) {
                trail.recordSystem(province, "join", "person", who, Map.of());
            }
        });
    }

    /**
     * At the first sign-in of an account that was imported by name, puts the person's own Keycloak id in its place. Account
     * names are unique in the one realm, and the token's organization is the province's.
     */
    @Transactional
    public void linkAccountAcrossProvinces(String subject, String account, Collection<String> organizations) {
        if (organizations.isEmpty()) {
            return;
        }
        var person = TENANTS_PERSON;
        var province = TENANTS_PROVINCE;
        var waiting = dsl.select(person.PROVINCE_ID, person.PERSON_ID).from(person)
                .where(person.PROVINCE_ID.in(dsl.select(province.PROVINCE_ID).from(province).where(province.ORGANIZATION.in(organizations))))
                .and(person.SUBJECT.eq(Subjects.ofAccount(account))).fetch();
        for (var each : waiting) {
            int linked = dsl.update(person).set(person.SUBJECT, subject).where(person.PROVINCE_ID.eq(each.value1())).and(person.PERSON_ID.eq(each.value2()))
                    .and(person.SUBJECT.eq(Subjects.ofAccount(account))).execute();
            if (linked == 1) {
                trail.recordSystem(each.value1(), "link", "person", each.value2(), Map.of("account", account, "subject", Change.of(null, subject)));
            }
        }
    }

    private static MembershipView view(List<Record> rows) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.forEach(row -> roles.add(row.get(TENANTS_MEMBERSHIP_ROLE.ROLE)));
        var row = rows.getFirst();
        return new MembershipView(row.get(TENANTS_PROVINCE.PROVINCE_ID), row.get(TENANTS_PROVINCE.ORGANIZATION),
                row.get(TENANTS_MEMBERSHIP.MEMBERSHIP_ID), row.get(TENANTS_PERSON.PERSON_ID), row.get(TENANTS_PERSON.NAME),
                row.get(TENANTS_BODY.BODY_ID), row.get(TENANTS_BODY.TENANT_ID), row.get(TENANTS_BODY.NAME),
                row.get(TENANTS_BODY.LEVEL), roles,
                row.get(TENANTS_PROVINCE.STATE) == ProvinceState.SUSPENDED);
    }
}
