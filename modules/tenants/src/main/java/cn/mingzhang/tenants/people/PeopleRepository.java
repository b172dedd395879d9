package cn.mingzhang.tenants.people;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.administration.BodyReach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads people and their places; a person exists for whoever manages a body in which they have or had a place. */
@Repository
class PeopleRepository {

    private final DSLContext dsl;
    private final BodyReach reach;

    PeopleRepository(DSLContext dsl, BodyReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    List<PersonCard> find(Scope scope, PersonFilter filter, PageRequest page, LocalDate today) {
        var person = TENANTS_PERSON;
        return dsl.selectFrom(person)
                .where(person.PROVINCE_ID.eq(scope.province()))
                .and(has(scope, wanted(scope.province(), filter)))
                .and(words(filter.query())).and(shown(scope, filter.shown(), today))
                .and(Keyset.after(page, PersonId::parse, person.PERSON_ID::gt))
                .orderBy(person.PERSON_ID).limit(page.size() + 1).fetch(row -> card(row, List.of(), 0));
    }

    Optional<PersonCard> find(Scope scope, PersonId id) {
        var person = TENANTS_PERSON;
        return dsl.selectFrom(person).where(person.PROVINCE_ID.eq(scope.province()), person.PERSON_ID.eq(id)).and(has(scope, noCondition()))
                .fetchOptional(row -> card(row, List.of(), 0));
    }

    private static PersonCard card(Record row, List<Place> places, int elsewhere) {
        var person = TENANTS_PERSON;
        return new PersonCard(row.get(person.PERSON_ID), row.get(person.ACCOUNT), row.get(person.NAME), row.get(person.DUTY), row.get(person.STATE),
                row.get(person.JOINED_AT) != null, row.get(person.VERSION), places, elsewhere);
    }

    /** Other systems have a page of their own and no account in Keycloak to be made or disabled. */
    private Condition has(Scope scope, Condition wanted) {
        var place = TENANTS_MEMBERSHIP;
        return TENANTS_PERSON.SUBJECT.notLike(Subjects.ofService("%")).and(exists(selectOne().from(place).where(place.PROVINCE_ID.eq(scope.province()), place.PERSON_ID.eq(TENANTS_PERSON.PERSON_ID))
                .and(reach.managed(scope, place.BODY_ID)).and(wanted)));
    }

    private static Condition wanted(ProvinceId province, PersonFilter filter) {
        var place = TENANTS_MEMBERSHIP;
        Condition wanted = filter.body() == null ? noCondition() : place.BODY_ID.eq(filter.body());
        if (filter.role() == null) {
            return wanted;
        }
        var role = TENANTS_MEMBERSHIP_ROLE;
        return wanted.and(exists(selectOne().from(role).where(role.PROVINCE_ID.eq(province), role.MEMBERSHIP_ID.eq(place.MEMBERSHIP_ID), role.ROLE.eq(filter.role())))
                .or(waiting(province, TENANTS_ROLE_PROPOSAL.ROLE.eq(filter.role()))));
    }

    private static Condition waiting(ProvinceId province, Condition wanted) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        return exists(selectOne().from(proposal).where(proposal.PROVINCE_ID.eq(province), proposal.MEMBERSHIP_ID.eq(TENANTS_MEMBERSHIP.MEMBERSHIP_ID),
                proposal.STATE.eq(ProposalState.PROPOSED)).and(wanted));
    }

    private static Condition words(@Nullable String query) {
        return query == null || query.isBlank() ? noCondition()
                : TENANTS_PERSON.NAME.contains(query.strip()).or(TENANTS_PERSON.ACCOUNT.contains(query.strip()));
    }

    private Condition shown(Scope scope, PersonFilter.Shown shown, LocalDate today) {
        var person = TENANTS_PERSON;
        var standing = person.STATE.eq("ACTIVE").and(has(scope, standing(today)));
        return switch (shown) {
            case ACTIVE -> standing;
            case INVITED -> standing.and(person.JOINED_AT.isNull());
            case WAITING -> has(scope, waiting(scope.province(), noCondition()));
            case LEFT -> not(standing);
            case ALL -> noCondition();
        };
    }

    private static Condition standing(LocalDate today) {
        var place = TENANTS_MEMBERSHIP;
        return place.STATE.eq("ACTIVE").and(place.UNTIL_ON.isNull().or(place.UNTIL_ON.ge(today)));
    }

    /** The managed places of people, by person. */
    Map<PersonId, List<Place>> places(Scope scope, Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : select(scope, TENANTS_MEMBERSHIP.PERSON_ID.in(people).and(reach.managed(scope, TENANTS_MEMBERSHIP.BODY_ID))).stream()
                .collect(Collectors.groupingBy(Place::person));
    }

    /** One managed place of a person. */
    Optional<Place> place(Scope scope, PersonId person, MembershipId place) {
        return select(scope, TENANTS_MEMBERSHIP.PERSON_ID.eq(person).and(TENANTS_MEMBERSHIP.MEMBERSHIP_ID.eq(place))
                .and(reach.managed(scope, TENANTS_MEMBERSHIP.BODY_ID))).stream().findFirst();
    }

    /** A place whoever manages it, for acts that follow from one that was allowed. */
    Place place(Scope scope, MembershipId place) {
        return select(scope, TENANTS_MEMBERSHIP.MEMBERSHIP_ID.eq(place)).getFirst();
    }

    private List<Place> select(Scope scope, Condition wanted) {
        var place = TENANTS_MEMBERSHIP;
        var body = TENANTS_BODY;
        var rows = dsl.select(place.fields()).select(body.NAME).from(place)
                .join(body).on(body.PROVINCE_ID.eq(scope.province())).and(body.BODY_ID.eq(place.BODY_ID))
                .where(place.PROVINCE_ID.eq(scope.province())).and(wanted).orderBy(place.MEMBERSHIP_ID).fetch();
        var ids = rows.getValues(place.MEMBERSHIP_ID);
        var roles = roles(scope.province(), ids);
        var waiting = waitingRoles(scope.province(), ids);
        return rows.map(row -> new Place(row.get(place.MEMBERSHIP_ID), row.get(place.PERSON_ID), row.get(place.BODY_ID), row.get(body.NAME),
                row.get(place.DUTY), row.get(place.UNTIL_ON), row.get(place.THIRD_PARTY), row.get(place.STATE), row.get(place.VERSION),
                roles.getOrDefault(row.get(place.MEMBERSHIP_ID), List.of()), waiting.getOrDefault(row.get(place.MEMBERSHIP_ID), List.of())));
    }

    private Map<MembershipId, List<Role>> roles(ProvinceId province, List<MembershipId> places) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        return places.isEmpty() ? Map.of() : dsl.select(role.MEMBERSHIP_ID, role.ROLE).from(role)
                .where(role.PROVINCE_ID.eq(province), role.MEMBERSHIP_ID.in(places)).fetchGroups(role.MEMBERSHIP_ID, role.ROLE);
    }

    private Map<MembershipId, List<Role>> waitingRoles(ProvinceId province, List<MembershipId> places) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        return places.isEmpty() ? Map.of() : dsl.select(proposal.MEMBERSHIP_ID, proposal.ROLE).from(proposal)
                .where(proposal.PROVINCE_ID.eq(province), proposal.MEMBERSHIP_ID.in(places), proposal.STATE.eq(ProposalState.PROPOSED))
                .orderBy(proposal.PROPOSAL_ID).fetchGroups(proposal.MEMBERSHIP_ID, proposal.ROLE);
    }

    /** Active places of a person in the whole province. */
    int standing(ProvinceId province, PersonId person, LocalDate today) {
        var place = TENANTS_MEMBERSHIP;
        return dsl.fetchCount(place, place.PROVINCE_ID.eq(province).and(place.PERSON_ID.eq(person)).and(standing(today)));
    }

    boolean accountTaken(ProvinceId province, String account) {
        return dsl.fetchExists(TENANTS_PERSON, TENANTS_PERSON.PROVINCE_ID.eq(province).and(TENANTS_PERSON.ACCOUNT.eq(account)));
    }

    /** Others who hold a role of this line of duty in a body and can use it. */
    int others(Scope scope, Place place, Role wanted, LocalDate today) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        var other = TENANTS_MEMBERSHIP;
        var person = TENANTS_PERSON;
        return dsl.fetchCount(dsl.select(other.MEMBERSHIP_ID).from(role)
                .join(other).on(other.PROVINCE_ID.eq(scope.province())).and(other.MEMBERSHIP_ID.eq(role.MEMBERSHIP_ID))
                .join(person).on(person.PROVINCE_ID.eq(scope.province())).and(person.PERSON_ID.eq(other.PERSON_ID))
                .where(role.PROVINCE_ID.eq(scope.province()), role.ROLE.eq(wanted), other.BODY_ID.eq(place.body()), other.PERSON_ID.ne(place.person()))
                .and(standing(today)).and(person.STATE.eq("ACTIVE")));
    }
}
