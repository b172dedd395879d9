package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.TENANTS_ASSESSMENT_GROUP;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes a province's tree and people. */
@Repository
class TenantRepository {

    private static final Map<String, String> GROUP_NAMES = Map.of("CITIES", "设区市", "COUNTIES", "县（市、区）", "DIVISIONS", "机关处室");

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    TenantRepository(DSLContext dsl, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    void insertProvince(ProvinceId province, String code, String name) {
        var table = TENANTS_PROVINCE;
        dsl.insertInto(table).set(table.PROVINCE_ID, province).set(table.CODE, code).set(table.NAME, name)
                .set(table.ORGANIZATION, code).set(table.CREATED_AT, clock.instant()).execute();
    }

    /** Inserts bodies with groups, names, superiors and closure; returns their ids by code. */
    Map<String, BodyId> insertBodies(ProvinceId province, List<BodyRow> bodies) {
        var byCode = bodies.stream().collect(toMap(BodyRow::code, identity()));
        var codes = new LinkedHashMap<String, BodyId>();
        bodies.forEach(body -> codes.put(body.code(), new BodyId(ids.next())));
        var groups = insertGroups(province, bodies);
        var ordered = bodies.stream().sorted((a, b) -> Boolean.compare(a.level() == BodyLevel.DIVISION, b.level() == BodyLevel.DIVISION)).toList();
        var table = TENANTS_BODY;
        dsl.batch(ordered.stream().map(body -> dsl.insertInto(table)
                .set(table.PROVINCE_ID, province).set(table.BODY_ID, id(codes, body.code())).set(table.TENANT_ID, tenant(body, codes))
                .set(table.CODE, body.code()).set(table.NAME, body.name()).set(table.LEVEL, body.level())
                .set(table.GROUP_ID, body.group() == null ? null : groups.get(body.group()))).toList()).execute();
        insertNames(province, bodies, codes);
        insertSuperiors(province, bodies, codes);
        insertClosure(province, bodies, byCode, codes);
        return codes;
    }

    private Map<String, GroupId> insertGroups(ProvinceId province, List<BodyRow> bodies) {
        var groups = new LinkedHashMap<String, GroupId>();
        bodies.stream().map(BodyRow::group).filter(Objects::nonNull).distinct().forEach(code -> {
            var id = new GroupId(ids.next());
            var table = TENANTS_ASSESSMENT_GROUP;
            dsl.insertInto(table).set(table.PROVINCE_ID, province).set(table.GROUP_ID, id).set(table.CODE, code)
                    .set(table.NAME, GROUP_NAMES.getOrDefault(code, code)).execute();
            groups.put(code, id);
        });
        return groups;
    }

    private void insertNames(ProvinceId province, List<BodyRow> bodies, Map<String, BodyId> codes) {
        var alias = TENANTS_BODY_ALIAS;
        var history = TENANTS_BODY_HISTORY;
        var today = LocalDate.now(clock);
        dsl.batch(bodies.stream().flatMap(body -> body.aliases().stream().distinct().map(name -> dsl.insertInto(alias)
                .set(alias.PROVINCE_ID, province).set(alias.BODY_ID, id(codes, body.code())).set(alias.ALIAS, name))).toList()).execute();
        dsl.batch(bodies.stream().map(body -> dsl.insertInto(history)
                .set(history.PROVINCE_ID, province).set(history.BODY_ID, id(codes, body.code())).set(history.FROM_ON, today)
                .set(history.NAME, body.name()).set(history.SYSTEM_SUPERIOR_ID, idOrNull(codes, body.systemSuperior()))
                .set(history.AREA_SUPERIOR_ID, idOrNull(codes, body.areaSuperior()))).toList()).execute();
    }

    private void insertSuperiors(ProvinceId province, List<BodyRow> bodies, Map<String, BodyId> codes) {
        for (var line : Line.values()) {
            var table = TENANTS_SUPERIOR;
            dsl.batch(bodies.stream().filter(body -> superior(body, line) != null).map(body -> dsl.insertInto(table)
                    .set(table.PROVINCE_ID, province).set(table.BODY_ID, id(codes, body.code())).set(table.LINE, line)
                    .set(table.SUPERIOR_ID, id(codes, Objects.requireNonNull(superior(body, line))))).toList()).execute();
        }
    }

    /** A body lies under whatever stands above it on either line, and under what stands above that on the same line. */
    private void insertClosure(ProvinceId province, List<BodyRow> bodies, Map<String, BodyRow> byCode, Map<String, BodyId> codes) {
        var table = TENANTS_CLOSURE;
        for (var body : bodies) {
            var depths = new HashMap<String, Integer>(Map.of(body.code(), 0));
            for (var line : Line.values()) {
                var path = Objects.requireNonNull(TenantRules.pathUp(body, byCode, row -> superior(row, line)));
                for (int i = 0; i < path.size(); i++) {
                    depths.merge(path.get(i).code(), i + 1, Math::min);
                }
            }
            dsl.batch(depths.entrySet().stream().map(above -> dsl.insertInto(table)
                    .set(table.PROVINCE_ID, province).set(table.ANCESTOR_ID, id(codes, above.getKey()))
                    .set(table.DESCENDANT_ID, id(codes, body.code())).set(table.DEPTH, above.getValue())).toList()).execute();
        }
    }

    void insertPeople(ProvinceId province, List<PersonRow> rows, Map<String, BodyId> codes, UnaryOperator<String> subjects) {
        var people = new HashMap<String, PersonId>();
        var person = TENANTS_PERSON;
        var membership = TENANTS_MEMBERSHIP;
        var role = TENANTS_MEMBERSHIP_ROLE;
        for (var row : rows) {
            var duty = row.roles().getFirst().duty();
            var id = people.computeIfAbsent(row.account(), account -> {
                var made = new PersonId(ids.next());
                dsl.insertInto(person).set(person.PROVINCE_ID, province).set(person.PERSON_ID, made)
                        .set(person.SUBJECT, subjects.apply(account)).set(person.ACCOUNT, account).set(person.NAME, row.name())
                        .set(person.DUTY, duty).execute();
                return made;
            });
            var place = new MembershipId(ids.next());
            dsl.insertInto(membership).set(membership.PROVINCE_ID, province).set(membership.MEMBERSHIP_ID, place)
                    .set(membership.PERSON_ID, id).set(membership.BODY_ID, id(codes, row.bodyCode())).set(membership.DUTY, duty).execute();
            dsl.batch(row.roles().stream().distinct().map(each -> dsl.insertInto(role).set(role.PROVINCE_ID, province)
                    .set(role.MEMBERSHIP_ID, place).set(role.ROLE, each).set(role.DUTY, duty)).toList()).execute();
        }
    }

    private static @Nullable String superior(BodyRow body, Line line) {
        return line == Line.SYSTEM ? body.systemSuperior() : body.areaSuperior();
    }

    private static BodyId tenant(BodyRow body, Map<String, BodyId> codes) {
        return id(codes, body.level() == BodyLevel.DIVISION ? Objects.requireNonNull(body.systemSuperior()) : body.code());
    }

    private static BodyId id(Map<String, BodyId> codes, String code) {
        return Objects.requireNonNull(codes.get(code), code);
    }

    private static @Nullable BodyId idOrNull(Map<String, BodyId> codes, @Nullable String code) {
        return code == null ? null : codes.get(code);
    }
}
