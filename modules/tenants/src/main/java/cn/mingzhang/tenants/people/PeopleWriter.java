package cn.mingzhang.tenants.people;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Subjects;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PeopleWriter {

    private final DSLContext dsl;
    private final Ids ids;

    PeopleWriter(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    PersonId insert(Scope scope, String account, String name, Duty duty) {
        var person = TENANTS_PERSON;
        var id = new PersonId(ids.next());
        dsl.insertInto(person).set(person.PROVINCE_ID, scope.province()).set(person.PERSON_ID, id).set(person.SUBJECT, Subjects.ofAccount(account))
                .set(person.ACCOUNT, account).set(person.NAME, name).set(person.DUTY, duty).execute();
        return id;
    }

    /** Lets one change of a person wait for another. */
    void lock(Scope scope, PersonId id) {
        var person = TENANTS_PERSON;
        dsl.select(person.PERSON_ID).from(person).where(person.PROVINCE_ID.eq(scope.province()), person.PERSON_ID.eq(id)).forUpdate().fetch();
    }

    /** Lets whatever takes administrators, security officers or auditors of a body wait for each other. */
    void lock(Scope scope, BodyId id) {
        var body = TENANTS_BODY;
        dsl.select(body.BODY_ID).from(body).where(body.PROVINCE_ID.eq(scope.province()), body.BODY_ID.eq(id)).forUpdate().fetch();
    }

    boolean update(Scope scope, PersonId id, int version, String name, String state, boolean provisionAnew) {
        var person = TENANTS_PERSON;
        var update = dsl.update(person).set(person.NAME, name).set(person.STATE, state).set(person.VERSION, version + 1);
        return (provisionAnew ? update.set(person.PROVISIONING, Provisioning.PENDING).set(person.PROVISIONING_ATTEMPTS, 0) : update)
                .where(person.PROVINCE_ID.eq(scope.province()), person.PERSON_ID.eq(id), person.VERSION.eq(version)).execute() == 1;
    }

    void disable(Scope scope, PersonId id) {
        var person = TENANTS_PERSON;
        dsl.update(person).set(person.STATE, "DISABLED").set(person.PROVISIONING, Provisioning.PENDING).set(person.PROVISIONING_ATTEMPTS, 0)
                .set(person.VERSION, person.VERSION.plus(1))
                .where(person.PROVINCE_ID.eq(scope.province()), person.PERSON_ID.eq(id), person.STATE.eq("ACTIVE")).execute();
    }

    /** A place in a body, made or, where the person once had one, opened again; it gives nothing until a role is confirmed. */
    MembershipId place(Scope scope, PersonId id, BodyId body, Duty duty, @Nullable LocalDate until, boolean thirdParty) {
        var place = TENANTS_MEMBERSHIP;
        var before = dsl.select(place.MEMBERSHIP_ID, place.VERSION).from(place)
                .where(place.PROVINCE_ID.eq(scope.province()), place.PERSON_ID.eq(id), place.BODY_ID.eq(body)).fetchOptional();
        if (before.isPresent()) {
            var membership = before.get().value1();
            roleless(scope, membership);
            dsl.update(place).set(place.STATE, "ACTIVE").set(place.UNTIL_ON, until).set(place.THIRD_PARTY, thirdParty)
                    .set(place.VERSION, before.get().value2() + 1)
                    .where(place.PROVINCE_ID.eq(scope.province()), place.MEMBERSHIP_ID.eq(membership)).execute();
            return membership;
        }
        var membership = new MembershipId(ids.next());
        dsl.insertInto(place).set(place.PROVINCE_ID, scope.province()).set(place.MEMBERSHIP_ID, membership).set(place.PERSON_ID, id)
                .set(place.BODY_ID, body).set(place.DUTY, duty).set(place.UNTIL_ON, until).set(place.THIRD_PARTY, thirdParty).execute();
        return membership;
    }

    boolean term(Scope scope, Place old, int version, @Nullable LocalDate until, boolean thirdParty) {
        var place = TENANTS_MEMBERSHIP;
        return dsl.update(place).set(place.UNTIL_ON, until).set(place.THIRD_PARTY, thirdParty).set(place.VERSION, version + 1)
                .where(place.PROVINCE_ID.eq(scope.province()), place.MEMBERSHIP_ID.eq(old.id()), place.VERSION.eq(version), place.STATE.eq("ACTIVE")).execute() == 1;
    }

    boolean end(Scope scope, MembershipId membership, int version) {
        var place = TENANTS_MEMBERSHIP;
        boolean ended = dsl.update(place).set(place.STATE, "ENDED").set(place.VERSION, version + 1)
                .where(place.PROVINCE_ID.eq(scope.province()), place.MEMBERSHIP_ID.eq(membership), place.VERSION.eq(version), place.STATE.eq("ACTIVE")).execute() == 1;
        if (ended) {
            roleless(scope, membership);
        }
        return ended;
    }

    /** Takes all roles of a place. */
    void roleless(Scope scope, MembershipId membership) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        dsl.deleteFrom(role).where(role.PROVINCE_ID.eq(scope.province()), role.MEMBERSHIP_ID.eq(membership)).execute();
    }

    void give(Scope scope, MembershipId membership, Role given) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        dsl.insertInto(role).set(role.PROVINCE_ID, scope.province()).set(role.MEMBERSHIP_ID, membership).set(role.ROLE, given)
                .set(role.DUTY, given.duty()).onDuplicateKeyIgnore().execute();
    }

    boolean take(Scope scope, MembershipId membership, Role taken) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        return dsl.deleteFrom(role).where(role.PROVINCE_ID.eq(scope.province()), role.MEMBERSHIP_ID.eq(membership), role.ROLE.eq(taken)).execute() == 1;
    }
}
