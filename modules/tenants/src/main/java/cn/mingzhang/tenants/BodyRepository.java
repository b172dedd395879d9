package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_ASSESSMENT_GROUP;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.administration.BodyReach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class BodyRepository {

    private final DSLContext dsl;
    private final BodyReach reach;

    BodyRepository(DSLContext dsl, BodyReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    private SelectOnConditionStep<Record8<BodyId, String, String, BodyLevel, BodyId, BodyId, String, String>> select(ProvinceId province) {
        var body = TENANTS_BODY;
        var superior = TENANTS_SUPERIOR;
        var group = TENANTS_ASSESSMENT_GROUP;
        return dsl.select(body.BODY_ID, body.CODE, body.NAME, body.LEVEL, superior.SUPERIOR_ID, body.TENANT_ID, group.CODE, body.STATE)
                .from(body)
                .leftJoin(superior).on(superior.PROVINCE_ID.eq(province)).and(superior.BODY_ID.eq(body.BODY_ID))
                .and(superior.LINE.eq(Line.SYSTEM))
                .leftJoin(group).on(group.PROVINCE_ID.eq(province)).and(group.GROUP_ID.eq(body.GROUP_ID));
    }

    List<BodyView> find(Scope scope, BodyFilter filter, PageRequest page) {
        return select(scope.province())
                .where(TENANTS_BODY.PROVINCE_ID.eq(scope.province()))
                .and(reach.bodies(scope, TENANTS_BODY.BODY_ID))
                .and(matching(scope.province(), filter))
                .and(Keyset.after(page, BodyId::parse, TENANTS_BODY.BODY_ID::gt))
                .orderBy(TENANTS_BODY.BODY_ID).limit(page.size() + 1)
                .fetch(mapping(BodyView::new));
    }

    private static Condition matching(ProvinceId province, BodyFilter filter) {
        var body = TENANTS_BODY;
        Condition all = noCondition();
        all = filter.parent() == null ? all : all.and(TENANTS_SUPERIOR.SUPERIOR_ID.eq(filter.parent()));
        all = filter.level() == null ? all : all.and(body.LEVEL.eq(filter.level()));
        all = filter.group() == null ? all : all.and(TENANTS_ASSESSMENT_GROUP.CODE.eq(filter.group()));
        if (filter.query() != null && !filter.query().isBlank()) {
            var alias = TENANTS_BODY_ALIAS;
            all = all.and(body.NAME.contains(filter.query()).or(body.CODE.contains(filter.query()))
                    .or(exists(selectOne().from(alias).where(alias.PROVINCE_ID.eq(province))
                            .and(alias.BODY_ID.eq(body.BODY_ID)).and(alias.ALIAS.contains(filter.query())))));
        }
        return all;
    }

    Optional<BodyView> find(Scope scope, BodyId id) {
        return select(scope.province())
                .where(TENANTS_BODY.PROVINCE_ID.eq(scope.province())).and(TENANTS_BODY.BODY_ID.eq(id))
                .and(reach.bodies(scope, TENANTS_BODY.BODY_ID))
                .fetchOptional(mapping(BodyView::new));
    }

    Map<BodyId, BodyView> views(ProvinceId province, Collection<BodyId> bodies) {
        return select(province)
                .where(TENANTS_BODY.PROVINCE_ID.eq(province)).and(TENANTS_BODY.BODY_ID.in(bodies))
                .fetchMap(TENANTS_BODY.BODY_ID, mapping(BodyView::new));
    }

    Map<BodyId, String> names(ProvinceId province, Collection<BodyId> bodies) {
        return dsl.select(TENANTS_BODY.BODY_ID, TENANTS_BODY.NAME).from(TENANTS_BODY)
                .where(TENANTS_BODY.PROVINCE_ID.eq(province)).and(TENANTS_BODY.BODY_ID.in(bodies))
                .fetchMap(TENANTS_BODY.BODY_ID, TENANTS_BODY.NAME);
    }

    List<BodyDirectory.Named> namesBelow(ProvinceId province, BodyId issuer) {
        var body = TENANTS_BODY;
        var below = TENANTS_CLOSURE;
        var alias = TENANTS_BODY_ALIAS;
        var own = dsl.select(body.BODY_ID, body.NAME, body.NAME.as("called")).from(body)
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.ANCESTOR_ID.eq(issuer)).and(below.DESCENDANT_ID.eq(body.BODY_ID))
                .where(body.PROVINCE_ID.eq(province)).and(body.STATE.eq("ACTIVE"))
                .fetch(mapping(BodyDirectory.Named::new));
        var others = dsl.select(body.BODY_ID, body.NAME, alias.ALIAS).from(alias)
                .join(body).on(body.PROVINCE_ID.eq(province)).and(body.BODY_ID.eq(alias.BODY_ID))
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.ANCESTOR_ID.eq(issuer)).and(below.DESCENDANT_ID.eq(body.BODY_ID))
                .where(alias.PROVINCE_ID.eq(province)).and(body.STATE.eq("ACTIVE"))
                .fetch(mapping(BodyDirectory.Named::new));
        var all = new ArrayList<>(own);
        all.addAll(others);
        return all;
    }

    List<BodyDirectory.Named> formerNamesBelow(ProvinceId province, BodyId issuer) {
        var body = TENANTS_BODY;
        var below = TENANTS_CLOSURE;
        var past = TENANTS_BODY_HISTORY;
        return dsl.selectDistinct(body.BODY_ID, body.NAME, past.NAME).from(past)
                .join(body).on(body.PROVINCE_ID.eq(province)).and(body.BODY_ID.eq(past.BODY_ID))
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.ANCESTOR_ID.eq(issuer)).and(below.DESCENDANT_ID.eq(body.BODY_ID))
                .where(past.PROVINCE_ID.eq(province)).and(body.STATE.eq("ACTIVE")).and(past.NAME.ne(body.NAME))
                .fetch(mapping(BodyDirectory.Named::new));
    }

    Map<BodyId, BodyId> superiors(ProvinceId province, Line line) {
        var superior = TENANTS_SUPERIOR;
        return dsl.select(superior.BODY_ID, superior.SUPERIOR_ID).from(superior)
                .where(superior.PROVINCE_ID.eq(province)).and(superior.LINE.eq(line))
                .fetchMap(superior.BODY_ID, superior.SUPERIOR_ID);
    }

    boolean isAtOrBelow(ProvinceId province, BodyId body, BodyId ancestor) {
        var below = TENANTS_CLOSURE;
        return dsl.fetchExists(below, below.PROVINCE_ID.eq(province).and(below.ANCESTOR_ID.eq(ancestor)).and(below.DESCENDANT_ID.eq(body)));
    }

    List<String> aliases(Scope scope, BodyId body) {
        var alias = TENANTS_BODY_ALIAS;
        return dsl.select(alias.ALIAS).from(alias).where(alias.PROVINCE_ID.eq(scope.province())).and(alias.BODY_ID.eq(body))
                .orderBy(alias.ALIAS).fetch(alias.ALIAS);
    }

    List<GroupView> groups(ProvinceId province) {
        var group = TENANTS_ASSESSMENT_GROUP;
        return dsl.select(group.GROUP_ID, group.CODE, group.NAME).from(group).where(group.PROVINCE_ID.eq(province))
                .orderBy(group.GROUP_ID).fetch(mapping(GroupView::new));
    }

    List<BodyView> inGroup(ProvinceId province, BodyId top, GroupId group) {
        var below = TENANTS_CLOSURE;
        return select(province)
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.ANCESTOR_ID.eq(top)).and(below.DESCENDANT_ID.eq(TENANTS_BODY.BODY_ID))
                .where(TENANTS_BODY.PROVINCE_ID.eq(province)).and(TENANTS_BODY.GROUP_ID.eq(group)).and(TENANTS_BODY.STATE.eq("ACTIVE"))
                .orderBy(TENANTS_BODY.CODE).fetch(mapping(BodyView::new));
    }
}
