package cn.mingzhang.progress.part;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;

import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the obligations that serve others, of plans that are published. */
@Repository
class PartRepository {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;

    private final DSLContext dsl;

    PartRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How the parts of each of these stand; nothing for those without any. */
    Map<ObligationId, PartCount> count(ProvinceId province, Collection<ObligationId> parents) {
        var submitted = O.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.VERIFIED);
        return dsl.select(O.PARENT_OBLIGATION_ID, DSL.count(), sum(submitted), sum(O.STATE.eq(ObligationState.VERIFIED))).from(O)
                .where(parts(province, parents)).groupBy(O.PARENT_OBLIGATION_ID)
                .fetchMap(O.PARENT_OBLIGATION_ID, row -> new PartCount(row.value2(), row.value3().intValue(), row.value4().intValue()));
    }

    /** The parts of one, each with its newest submitted report, in the order of their bodies. */
    List<PartLine> find(ProvinceId province, ObligationId parent, int most) {
        var r = PROGRESS_REPORT;
        var later = PROGRESS_REPORT.as("later");
        return dsl.select(O.OBLIGATION_ID, O.TASK_ID, O.BODY_ID, O.PART, O.DUE_ON, O.STATE, O.OUTCOME, r.NARRATIVE, r.PROBLEMS, r.MEASURED).from(O)
                .leftJoin(r).on(r.PROVINCE_ID.eq(province), r.OBLIGATION_ID.eq(O.OBLIGATION_ID), r.STATE.eq(ReportState.SUBMITTED), DSL.notExists(DSL.selectOne().from(later)
                        .where(later.PROVINCE_ID.eq(province), later.OBLIGATION_ID.eq(O.OBLIGATION_ID), later.STATE.eq(ReportState.SUBMITTED), later.NUMBER.gt(r.NUMBER))))
                .where(parts(province, List.of(parent))).orderBy(O.BODY_ID, O.DUE_ON, O.OBLIGATION_ID).limit(most)
                .fetch(row -> new PartLine(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(),
                        or(row.value8()), or(row.value9()), row.value10()));
    }

    private static Condition parts(ProvinceId province, Collection<ObligationId> parents) {
        return O.PROVINCE_ID.eq(province).and(O.PARENT_OBLIGATION_ID.in(parents)).and(O.PLAN_ID.in(PublishedPlans.ids(province)))
                .and(O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED));
    }

    private static AggregateFunction<BigDecimal> sum(Condition condition) {
        return DSL.sum(DSL.when(condition, 1).otherwise(0));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
