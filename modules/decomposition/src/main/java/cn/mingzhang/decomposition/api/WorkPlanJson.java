package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan at the edge. */
record WorkPlanJson(WorkPlanId id, String title, int year, PlanState state, int version, BodyId issuerId, @Nullable WorkPlanId parentId, String behalfOf, PeriodKind defaultPeriod,
        LocalDate defaultDueOn, @Nullable Instant publishedAt) {

    /** What is known right after the import. */
    record Imported(WorkPlanId id, String title, int year, PlanState state, int version, int points, List<Warning> warnings) {
    }

    /** What a person should know of the whole document. */
    record Warning(String code, String message) {
    }

    /** A node of the outline at the edge. */
    record Point(WorkPointId id, @Nullable WorkPointId parentId, String marker, @Nullable String heading, String text, boolean leaf, List<Integer> span, int version) {

        static Point of(WorkPointView point) {
            return new Point(point.id(), point.parentId(), point.marker(), point.heading(), point.text(), point.leaf(), List.of(point.from(), point.to()), point.version());
        }
    }

    /** What may be changed of a draft. */
    record Change(@Nullable Integer version, @Nullable String title, @Nullable String behalfOf, @Nullable PeriodKind defaultPeriod, @Nullable LocalDate defaultDueOn) {
    }

    static WorkPlanJson of(WorkPlanView plan) {
        return new WorkPlanJson(plan.id(), plan.title(), plan.year(), plan.state(), plan.version(), plan.issuerId(), plan.parentId(), plan.behalfOf(), plan.defaultPeriod(),
                plan.defaultDueOn(), plan.publishedAt());
    }
}
