package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which roles in a body. */
@Repository
@Transactional(readOnly = true)
public class Memberships {

    private final DSLContext dsl;
    private final Bodies bodies;
    private final Trail trail;
    private final Clock clock;

    Memberships(DSLContext dsl, Bodies bodies, Trail trail, Clock clock) {
        this.dsl = dsl;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The active people of a body. Who looked at them stands in the trail.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND out of reach
     */
    @Transactional
    public List<PersonView> findIn(Scope scope, BodyId body) {
        bodies.get(scope, body);
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        var role = TENANTS_MEMBERSHIP_ROLE;
        var found = new LinkedHashMap<Object, PersonView>();
        dsl.select(membership.MEMBERSHIP_ID, person.NAME, role.ROLE).from(membership)
                .join(person).on(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(membership.PERSON_ID))
                .join(role).on(role.PROVINCE_ID.eq(scope.province())).and(role.MEMBERSHIP_ID.eq(membership.MEMBERSHIP_ID))
                .where(membership.PROVINCE_ID.eq(scope.province())).and(membership.BODY_ID.eq(body))
                .and(membership.STATE.eq("ACTIVE")).and(person.STATE.eq("ACTIVE"))
                .orderBy(membership.MEMBERSHIP_ID, role.ROLE)
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new PersonView(row.value2(), new ArrayList<Role>()))
                        .roles().add(row.value3()));
        trail.record(scope, "read", "body", body, Map.of("what", "people", "people", found.size()));
        return List.copyOf(found.values());
    }

    /**
     * The bodies in which the signed-in person has active memberships, the one acted for included, and the bureaus they
     * belong to: what the person may not judge as another's.
     */
    public Set<BodyId> findOwn(Scope scope) {
        var membership = TENANTS_MEMBERSHIP;
        var body = TENANTS_BODY;
        var own = new HashSet<>(List.of(scope.body(), scope.tenant()));
        dsl.select(body.BODY_ID, body.TENANT_ID).from(membership)
                .join(body).on(body.PROVINCE_ID.eq(scope.province())).and(body.BODY_ID.eq(membership.BODY_ID))
                .where(membership.PROVINCE_ID.eq(scope.province())).and(membership.PERSON_ID.eq(scope.actor().person()))
                .and(membership.STATE.eq("ACTIVE"))
                .and(membership.UNTIL_ON.isNull().or(membership.UNTIL_ON.ge(LocalDate.now(clock))))
                .forEach(row -> own.addAll(List.of(row.value1(), row.value2())));
        return own;
    }

    /**
     * Names of the active people of a body in reach, by id.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND out of reach
     */
    public Map<PersonId, String> namesIn(Scope scope, BodyId body) {
        bodies.get(scope, body);
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        return dsl.selectDistinct(person.PERSON_ID, person.NAME).from(membership)
                .join(person).on(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(membership.PERSON_ID))
                .where(membership.PROVINCE_ID.eq(scope.province()), membership.BODY_ID.eq(body))
                .and(membership.STATE.eq("ACTIVE")).and(person.STATE.eq("ACTIVE"))
                .orderBy(person.PERSON_ID).fetchMap(person.PERSON_ID, person.NAME);
    }
}
