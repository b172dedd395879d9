package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_ASSESSMENT_GROUP;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;

import cn.mingzhang.audit.Act;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies plans step by step; each step, in a transaction of its caller, leads from one whole province to another. */
@Component
public class ProvinceWriter {

    private static final int BODIES = 1000;
    private static final int PEOPLE = 1000;

    /**
     * A part of a plan.
     *
     * @param size how many rows of the file it applies
     * @param work does it and says what it did
     */
    public record Step(int size, Supplier<Done> work) {
    }

    /**
     * What a step did.
     *
     * @param applied for whoever brought the file
     * @param acts    for the trail
     */
    public record Done(List<Applied> applied, List<Act> acts) {
    }

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;

    ProvinceWriter(DSLContext dsl, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an empty province. */
    public void open(ProvinceId province, String code, String name) {
        var table = TENANTS_PROVINCE;
        dsl.insertInto(table).set(table.PROVINCE_ID, province).set(table.CODE, code).set(table.NAME, name)
                .set(table.ORGANIZATION, code).set(table.CREATED_AT, clock.instant()).execute();
    }

    /**
     * The steps of a plan, to be done in their order. Where bodies move, the whole tree is one step: what lies under them would
     * otherwise stand in two places for a while.
     *
     * @param subjects the Keycloak id of an account, or what stands for it
     * @param proposer whose proposals the roles are; null while the province is founded, when they hold at once
     */
    public List<Step> steps(ProvinceId province, ProvincePlan plan, UnaryOperator<String> subjects, @Nullable Proposer proposer) {
        var codes = new HashMap<String, BodyId>();
        plan.known().bodies().values().forEach(body -> codes.put(body.code(), body.id()));
        var groups = new HashMap<String, GroupId>();
        plan.known().groups().values().forEach(group -> groups.put(group.code(), group.id()));
        var steps = new ArrayList<Step>();
        if (!plan.newGroups().isEmpty()) {
            steps.add(new Step(0, () -> groups(province, plan, groups)));
        }
        boolean moves = plan.bodies().stream().anyMatch(BodyChange::isMoved);
        parts(plan.bodies(), moves ? Integer.MAX_VALUE : BODIES).forEach(some ->
                steps.add(new Step(some.size(), () -> bodies(province, plan, some, codes, groups))));
        var writer = new PeopleWriter(dsl, ids, new RoleWriter(dsl, ids, clock, proposer));
        parts(plan.people(), PEOPLE).forEach(some ->
                steps.add(new Step(some.stream().mapToInt(person -> person.places().size()).sum(), () -> people(writer, province, some, codes, subjects))));
        return steps;
    }

    private Done groups(ProvinceId province, ProvincePlan plan, Map<String, GroupId> groups) {
        var table = TENANTS_ASSESSMENT_GROUP;
        var applied = new ArrayList<Applied>();
        for (var group : plan.newGroups()) {
            var before = groups.get(group.code());
            if (before == null) {
                var id = new GroupId(ids.next());
                dsl.insertInto(table).set(table.PROVINCE_ID, province).set(table.GROUP_ID, id).set(table.CODE, group.code())
                        .set(table.NAME, group.name()).execute();
                groups.put(group.code(), id);
            } else {
                dsl.update(table).set(table.NAME, group.name()).where(table.PROVINCE_ID.eq(province), table.GROUP_ID.eq(before)).execute();
            }
            applied.add(new Applied(Thing.GROUP, before == null ? Effect.CREATED : Effect.CHANGED, group.code(), group.name(),
                    before == null ? List.of() : List.of("name")));
        }
        return new Done(applied, List.of());
    }

    private Done bodies(ProvinceId province, ProvincePlan plan, List<BodyChange> some, Map<String, BodyId> codes, Map<String, GroupId> groups) {
        new TreeWriter(dsl, ids, LocalDate.now(clock)).write(province, some, codes, groups);
        var closure = new ClosureWriter(dsl);
        closure.insert(province, some.stream().filter(BodyChange::isNew).map(body -> body.to().code()).toList(), plan.tree(), codes);
        if (some.stream().anyMatch(BodyChange::isMoved)) {
            closure.renew(province, plan.known().bodies().keySet(), plan.tree(), codes);
        }
        return new Done(some.stream().map(body -> new Applied(Thing.BODY, body.isNew() ? Effect.CREATED : Effect.CHANGED, body.to().code(), body.to().name(),
                body.fields())).toList(), Told.bodies(some, codes));
    }

    private static Done people(PeopleWriter writer, ProvinceId province, List<PersonChange> some, Map<String, BodyId> codes,
            UnaryOperator<String> subjects) {
        var acts = writer.write(province, some, codes, subjects);
        var applied = new ArrayList<Applied>();
        for (var person : some) {
            if (person.before() == null || person.isRenamed()) {
                applied.add(new Applied(Thing.PERSON, person.before() == null ? Effect.CREATED : Effect.CHANGED, person.account(), person.name(),
                        person.before() == null ? List.of() : List.of("name")));
            }
            person.places().forEach(place -> applied.add(new Applied(Thing.PLACE, place.isEnded() ? Effect.SKIPPED
                    : place.before() == null ? Effect.CREATED : Effect.CHANGED, person.account() + "@" + place.bodyCode(), person.name(),
                    place.roles().stream().map(Enum::name).toList())));
        }
        return new Done(applied, acts);
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        var parts = new ArrayList<List<T>>();
        for (int at = 0; at < all.size(); at = Math.min(all.size(), at + Math.min(size, all.size()))) {
            parts.add(all.subList(at, Math.min(all.size(), at + Math.min(size, all.size()))));
        }
        return parts;
    }
}
