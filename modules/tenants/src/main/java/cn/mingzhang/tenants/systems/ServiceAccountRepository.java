package cn.mingzhang.tenants.systems;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static cn.mingzhang.schema.Tables.TENANTS_SERVICE_ACCOUNT;
import static org.jooq.Records.mapping;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.administration.BodyReach;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Systems of a bureau, and the person and place as which each acts. */
@Repository
class ServiceAccountRepository {

    private static final String SEPARATOR = ",";

    private final DSLContext dsl;
    private final BodyReach reach;

    ServiceAccountRepository(DSLContext dsl, BodyReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    /** The alias of the province's organization, which begins the names of its clients. */
    String organization(Scope scope) {
        var province = TENANTS_PROVINCE;
        return dsl.select(province.ORGANIZATION).from(province).where(province.PROVINCE_ID.eq(scope.province())).fetchSingle(province.ORGANIZATION);
    }

    boolean isTaken(Scope scope, String client) {
        var person = TENANTS_PERSON;
        return dsl.fetchExists(person, person.PROVINCE_ID.eq(scope.province()).and(person.ACCOUNT.eq(client)));
    }

    Optional<ServiceAccountView> find(Scope scope, PersonId id) {
        return select(scope, TENANTS_SERVICE_ACCOUNT.PERSON_ID.eq(id), 1).stream().findFirst();
    }

    /** Newest first. */
    List<ServiceAccountView> find(Scope scope, PageRequest page) {
        return select(scope, Keyset.after(page, PersonId::parse, TENANTS_SERVICE_ACCOUNT.PERSON_ID::lt), page.size() + 1);
    }

    private List<ServiceAccountView> select(Scope scope, Condition wanted, int most) {
        var a = TENANTS_SERVICE_ACCOUNT;
        var person = TENANTS_PERSON;
        var proposer = TENANTS_PERSON.as("proposer");
        var body = TENANTS_BODY;
        return dsl.select(a.PERSON_ID, a.MEMBERSHIP_ID, person.NAME, a.CLIENT, a.BODY_ID, body.NAME, a.ROLES, a.STATE, proposer.NAME, a.CREATED_AT, a.SECRET_AT,
                        a.VERSION)
                .from(a)
                .join(person).on(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(a.PERSON_ID))
                .join(proposer).on(proposer.PROVINCE_ID.eq(scope.province())).and(proposer.PERSON_ID.eq(a.CREATED_BY))
                .join(body).on(body.PROVINCE_ID.eq(scope.province())).and(body.BODY_ID.eq(a.BODY_ID))
                .where(a.PROVINCE_ID.eq(scope.province())).and(body.TENANT_ID.eq(scope.tenant()))
                .and(reach.bodies(scope, a.BODY_ID)).and(wanted)
                .orderBy(a.PERSON_ID.desc()).limit(most)
                .fetch(row -> new ServiceAccountView(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        roles(row.value7()), ServiceAccountState.valueOf(row.value8()), row.value9(), row.value10(), row.value11(), row.value12()));
    }

    private static List<Role> roles(String text) {
        return Arrays.stream(text.split(SEPARATOR)).map(Role::valueOf).sorted().toList();
    }

    /** Writes the system as a person at a place that has no role yet. */
    void insert(Scope scope, ServiceAccountView account) {
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        var a = TENANTS_SERVICE_ACCOUNT;
        dsl.insertInto(person).set(person.PROVINCE_ID, scope.province()).set(person.PERSON_ID, account.id())
                .set(person.SUBJECT, Subjects.ofService(account.client())).set(person.ACCOUNT, account.client()).set(person.NAME, account.name())
                .set(person.DUTY, Duty.BUSINESS).set(person.PROVISIONING, Provisioning.DONE).execute();
        dsl.insertInto(membership).set(membership.PROVINCE_ID, scope.province()).set(membership.MEMBERSHIP_ID, account.membership())
                .set(membership.PERSON_ID, account.id()).set(membership.BODY_ID, account.body()).set(membership.DUTY, Duty.BUSINESS).execute();
        dsl.insertInto(a).set(a.PROVINCE_ID, scope.province()).set(a.PERSON_ID, account.id()).set(a.MEMBERSHIP_ID, account.membership())
                .set(a.BODY_ID, account.body()).set(a.CLIENT, account.client()).set(a.ROLES, text(account.roles()))
                .set(a.STATE, account.state().name()).set(a.CREATED_BY, scope.actor().person()).set(a.CREATED_AT, account.proposedAt())
                .set(a.VERSION, account.version()).execute();
    }

    private static String text(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(SEPARATOR));
    }

    /** Whether it was still in that state and of the expected version. */
    boolean move(Scope scope, PersonId id, ServiceAccountState from, ServiceAccountState to, int version) {
        var a = TENANTS_SERVICE_ACCOUNT;
        return dsl.update(a).set(a.STATE, to.name()).set(a.VERSION, version + 1)
                .where(a.PROVINCE_ID.eq(scope.province())).and(a.PERSON_ID.eq(id)).and(a.STATE.eq(from.name())).and(a.VERSION.eq(version)).execute() == 1;
    }

    /** Gives the place its roles. */
    void grant(Scope scope, ServiceAccountView account) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        var insert = dsl.insertInto(role, role.PROVINCE_ID, role.MEMBERSHIP_ID, role.ROLE, role.DUTY);
        for (var each : account.roles()) {
            insert = insert.values(scope.province(), account.membership(), each, Duty.BUSINESS);
        }
        insert.execute();
    }

    /** Notes when the client got its secret, and by which account it gets its tokens. */
    void issued(Scope scope, PersonId id, String account, Instant now) {
        var a = TENANTS_SERVICE_ACCOUNT;
        dsl.update(a).set(a.ACCOUNT, account).set(a.SECRET_AT, now).where(a.PROVINCE_ID.eq(scope.province())).and(a.PERSON_ID.eq(id)).execute();
    }

    /** Ended ones whose clients wait to be shut. */
    List<EndedSystems.Ended> findEnded(ProvinceId province, int limit) {
        var a = TENANTS_SERVICE_ACCOUNT;
        var person = TENANTS_PERSON;
        return dsl.select(a.PERSON_ID, a.ACCOUNT).from(person)
                .join(a).on(a.PROVINCE_ID.eq(province)).and(a.PERSON_ID.eq(person.PERSON_ID)).and(a.ACCOUNT.isNotNull())
                .where(person.PROVINCE_ID.eq(province)).and(person.PROVISIONING.eq(Provisioning.PENDING)).and(person.STATE.eq("DISABLED"))
                .orderBy(a.PERSON_ID).limit(limit).fetch(mapping(EndedSystems.Ended::new));
    }

    void settle(ProvinceId province, PersonId id, boolean shut) {
        var person = TENANTS_PERSON;
        dsl.update(person).set(person.PROVISIONING, shut ? Provisioning.DONE : Provisioning.FAILED)
                .where(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.eq(id)).execute();
    }

    /** Ends the place and disables the person; what it did stays in the trail. A client that was made waits to be shut. */
    void end(Scope scope, ServiceAccountView account) {
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        dsl.update(membership).set(membership.STATE, "ENDED")
                .where(membership.PROVINCE_ID.eq(scope.province())).and(membership.MEMBERSHIP_ID.eq(account.membership())).execute();
        dsl.update(person).set(person.STATE, "DISABLED").set(person.PROVISIONING, account.secretAt() == null ? Provisioning.DONE : Provisioning.PENDING)
                .where(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(account.id())).execute();
    }
}
