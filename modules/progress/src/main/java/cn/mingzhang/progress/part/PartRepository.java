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
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the obligations that serve others, of plans that are published. */
@Repository
class PartRepository {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;

    private static final cn.mingzhang.schema.tables.ProgressReport R = PROGRESS_REPORT;
    private static final List<Field<?>> LINE = List.of(O.OBLIGATION_ID, O.TASK_ID, O.BODY_ID, O.PART, O.DUE_ON, O.STATE, O.OUTCOME, R.NARRATIVE, R.PROBLEMS, R.MEASURED);

    private final DSLContext dsl;

    PartRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How the parts of each of these stand; nothing for those without any. */
    Map<ObligationId, PartCount> count(ProvinceId province, Collection<ObligationId> parents) {
        return dsl.select(O.PARENT_OBLIGATION_ID, DSL.count(), sum(reported()), sum(O.STATE.eq(ObligationState.VERIFIED))).from(O)
                .where(parts(province, parents)).groupBy(O.PARENT_OBLIGATION_ID)
                .fetchMap(O.PARENT_OBLIGATION_ID, row -> new PartCount(row.value2(), row.value3().intValue(), row.value4().intValue()));
    }

    /** The parts of one, each with its newest submitted report, in the order of their bodies. */
    List<PartLine> find(ProvinceId province, ObligationId parent, int most) {
        return lines(dsl.select(LINE).from(O).leftJoin(R).on(newest(province)).where(parts(province, List.of(parent))), most);
    }

    /** Those of them whose report is with those who judge, or verified. */
    List<PartLine> findReported(ProvinceId province, ObligationId parent, int most) {
        return lines(dsl.select(LINE).from(O).join(R).on(newest(province)).where(parts(province, List.of(parent))).and(reported()), most);
    }

    /** How many these are, how many of them name problems, and what they counted together; the caller gives it no list. */
    PartReports sumReported(ProvinceId province, ObligationId parent) {
        return dsl.select(DSL.count(), sum(R.PROBLEMS.ne("")), DSL.sum(R.MEASURED)).from(O).join(R).on(newest(province)).where(parts(province, List.of(parent))).and(reported())
                .fetchSingle(row -> new PartReports(row.value1(), row.value2() == null ? 0 : row.value2().intValue(), row.value3(), List.of()));
    }

    private static List<PartLine> lines(SelectConditionStep<Record> select, int most) {
        return select.orderBy(O.BODY_ID, O.DUE_ON, O.OBLIGATION_ID).limit(most)
                .fetch(row -> new PartLine(row.get(O.OBLIGATION_ID), row.get(O.TASK_ID), row.get(O.BODY_ID), row.get(O.PART), row.get(O.DUE_ON), row.get(O.STATE), row.get(O.OUTCOME),
                        or(row.get(R.NARRATIVE)), or(row.get(R.PROBLEMS)), row.get(R.MEASURED)));
    }

    private static Condition newest(ProvinceId province) {
        var later = PROGRESS_REPORT.as("later");
        return R.PROVINCE_ID.eq(province).and(R.OBLIGATION_ID.eq(O.OBLIGATION_ID)).and(R.STATE.eq(ReportState.SUBMITTED)).and(DSL.notExists(DSL.selectOne().from(later)
                .where(later.PROVINCE_ID.eq(province), later.OBLIGATION_ID.eq(O.OBLIGATION_ID), later.STATE.eq(ReportState.SUBMITTED), later.NUMBER.gt(R.NUMBER))));
    }

    /** Not with its body: what was sent back does not count as said. */
    private static Condition reported() {
        return O.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.VERIFIED);
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
