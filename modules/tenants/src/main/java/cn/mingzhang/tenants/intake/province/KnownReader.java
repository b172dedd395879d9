package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_ASSESSMENT_GROUP;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.intake.province.Known.KnownBody;
import cn.mingzhang.tenants.intake.province.Known.KnownGroup;
import cn.mingzhang.tenants.intake.province.Known.KnownPerson;
import cn.mingzhang.tenants.intake.province.Known.KnownPlace;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads a whole province as files speak of it, in one statement per table. */
@Component
public class KnownReader {

    private final DSLContext dsl;

    KnownReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The province as it stands now. */
    public Known read(ProvinceId province) {
        var groups = groups(province);
        var codes = new HashMap<BodyId, String>();
        return new Known(bodies(province, groups, codes), people(province, codes), groups);
    }

    private Map<String, KnownGroup> groups(ProvinceId province) {
        var group = TENANTS_ASSESSMENT_GROUP;
        return dsl.select(group.GROUP_ID, group.CODE, group.NAME).from(group).where(group.PROVINCE_ID.eq(province))
                .fetchMap(group.CODE, row -> new KnownGroup(row.value1(), row.value2(), row.value3()));
    }

    private Map<String, KnownBody> bodies(ProvinceId province, Map<String, KnownGroup> groups, Map<BodyId, String> codes) {
        var groupCodes = new HashMap<GroupId, String>();
        groups.values().forEach(group -> groupCodes.put(group.id(), group.code()));
        var body = TENANTS_BODY;
        var rows = dsl.select(body.BODY_ID, body.TENANT_ID, body.CODE, body.NAME, body.LEVEL, body.STATE, body.GROUP_ID).from(body)
                .where(body.PROVINCE_ID.eq(province)).orderBy(body.BODY_ID).fetch();
        rows.forEach(row -> codes.put(row.value1(), row.value3()));
        var system = superiors(province, Line.SYSTEM, codes);
        var area = superiors(province, Line.AREA, codes);
        var aliases = aliases(province);
        var bodies = new LinkedHashMap<String, KnownBody>();
        rows.forEach(row -> bodies.put(row.value3(), new KnownBody(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                row.value6().equals("ACTIVE"), system.get(row.value1()), area.get(row.value1()),
                row.value7() == null ? null : groupCodes.get(row.value7()), aliases.getOrDefault(row.value1(), Set.of()))));
        return bodies;
    }

    private Map<BodyId, String> superiors(ProvinceId province, Line line, Map<BodyId, String> codes) {
        var superior = TENANTS_SUPERIOR;
        var above = new HashMap<BodyId, String>();
        dsl.select(superior.BODY_ID, superior.SUPERIOR_ID).from(superior).where(superior.PROVINCE_ID.eq(province), superior.LINE.eq(line))
                .forEach(row -> above.put(row.value1(), codes.get(row.value2())));
        return above;
    }

    private Map<BodyId, Set<String>> aliases(ProvinceId province) {
        var alias = TENANTS_BODY_ALIAS;
        var aliases = new HashMap<BodyId, Set<String>>();
        dsl.select(alias.BODY_ID, alias.ALIAS).from(alias).where(alias.PROVINCE_ID.eq(province))
                .forEach(row -> aliases.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(Names.fold(row.value2())));
        return aliases;
    }

    private Map<String, KnownPerson> people(ProvinceId province, Map<BodyId, String> codes) {
        var places = places(province, codes);
        var person = TENANTS_PERSON;
        var people = new LinkedHashMap<String, KnownPerson>();
        dsl.select(person.PERSON_ID, person.ACCOUNT, person.NAME, person.DUTY, person.STATE).from(person)
                .where(person.PROVINCE_ID.eq(province)).orderBy(person.PERSON_ID)
                .forEach(row -> people.put(Names.fold(row.value2()), new KnownPerson(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5().equals("ACTIVE"), places.getOrDefault(row.value1(), Map.of()))));
        return people;
    }

    private Map<PersonId, Map<String, KnownPlace>> places(ProvinceId province, Map<BodyId, String> codes) {
        var roles = roles(province);
        var membership = TENANTS_MEMBERSHIP;
        var places = new HashMap<PersonId, Map<String, KnownPlace>>();
        dsl.select(membership.PERSON_ID, membership.BODY_ID, membership.MEMBERSHIP_ID, membership.STATE).from(membership)
                .where(membership.PROVINCE_ID.eq(province))
                .forEach(row -> places.computeIfAbsent(row.value1(), _ -> new HashMap<>()).put(codes.get(row.value2()),
                        new KnownPlace(row.value3(), row.value4().equals("ACTIVE"), roles.getOrDefault(row.value3(), Set.of()))));
        return places;
    }

    /** The roles that places have or wait for: a file that names what SECURITY has not decided on yet brings nothing new. */
    private Map<MembershipId, Set<Role>> roles(ProvinceId province) {
        var roles = new HashMap<MembershipId, Set<Role>>();
        var role = TENANTS_MEMBERSHIP_ROLE;
        dsl.select(role.MEMBERSHIP_ID, role.ROLE).from(role).where(role.PROVINCE_ID.eq(province))
                .forEach(row -> roles.computeIfAbsent(row.value1(), _ -> EnumSet.noneOf(Role.class)).add(row.value2()));
        var proposal = TENANTS_ROLE_PROPOSAL;
        dsl.select(proposal.MEMBERSHIP_ID, proposal.ROLE).from(proposal)
                .where(proposal.PROVINCE_ID.eq(province), proposal.STATE.eq(ProposalState.PROPOSED))
                .forEach(row -> roles.computeIfAbsent(row.value1(), _ -> EnumSet.noneOf(Role.class)).add(row.value2()));
        return roles;
    }
}
