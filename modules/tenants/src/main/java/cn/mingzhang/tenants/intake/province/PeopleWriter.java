package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;

import cn.mingzhang.audit.Act;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Writes people and their places; whoever has no account in Keycloak yet waits for one. */
final class PeopleWriter {

    private final DSLContext dsl;
    private final Ids ids;
    private final RoleWriter roleWriter;

    PeopleWriter(DSLContext dsl, Ids ids, RoleWriter roleWriter) {
        this.dsl = dsl;
        this.ids = ids;
        this.roleWriter = roleWriter;
    }

    /** Writes some people into bodies that are there, and says what of it stands in the trail. */
    List<Act> write(ProvinceId province, List<PersonChange> some, Map<String, BodyId> codes, UnaryOperator<String> subjects) {
        var person = TENANTS_PERSON;
        var people = new ArrayList<Object[]>();
        var renamed = new ArrayList<Query>();
        var places = new ArrayList<Grant>();
        var acts = new ArrayList<Act>();
        long id = ids.block(Math.max(1, some.size()));
        for (var each : some) {
            var who = each.before() == null ? new PersonId(id++) : each.before().id();
            if (each.before() == null) {
                String subject = subjects.apply(each.account());
                people.add(new Object[] {province, who, subject, each.account(), each.name(), each.duty(),
                    Subjects.isKnown(subject) ? Provisioning.DONE : Provisioning.PENDING});
            } else if (each.isRenamed()) {
                // Keycloak shows the name too
                renamed.add(dsl.update(person).set(person.NAME, each.name()).set(person.PROVISIONING, Provisioning.PENDING)
                        .where(person.PROVINCE_ID.eq(province), person.PERSON_ID.eq(who)));
            }
            if (each.before() == null || each.isRenamed()) {
                acts.add(Told.person(each, who));
            }
            each.places().stream().filter(place -> !place.isEnded()).forEach(place -> places.add(new Grant(who, each, place)));
        }
        Inserts.all(dsl, person, List.of(person.PROVINCE_ID, person.PERSON_ID, person.SUBJECT, person.ACCOUNT, person.NAME, person.DUTY,
                person.PROVISIONING), people);
        if (!renamed.isEmpty()) {
            dsl.batch(renamed).execute();
        }
        acts.addAll(places(province, places, codes));
        return acts;
    }

    private record Grant(PersonId person, PersonChange change, PersonChange.Place place) {
    }

    private List<Act> places(ProvinceId province, List<Grant> grants, Map<String, BodyId> codes) {
        var membership = TENANTS_MEMBERSHIP;
        var memberships = new ArrayList<Object[]>();
        var roles = new ArrayList<RoleWriter.Given>();
        long id = ids.block(Math.max(1, grants.size()));
        for (var each : grants) {
            var before = each.place().before();
            var place = before == null ? new MembershipId(id++) : before.id();
            if (before == null) {
                memberships.add(new Object[] {province, place, each.person(), codes.get(each.place().bodyCode()), each.change().duty()});
            }
            each.place().roles().forEach(role -> roles.add(new RoleWriter.Given(place, role, each.change().name(), each.change().account(),
                    each.place().bodyCode())));
        }
        Inserts.all(dsl, membership, List.of(membership.PROVINCE_ID, membership.MEMBERSHIP_ID, membership.PERSON_ID, membership.BODY_ID,
                membership.DUTY), memberships);
        return roleWriter.write(province, roles);
    }
}
