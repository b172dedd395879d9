package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.SchemeState;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.scheme.DraftScheme;
import cn.mingzhang.scoring.scheme.SchemeView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scheme as the API shows it. */
record SchemeJson(SchemeId id, WorkPlanId planId, int year, String group, String title, BigDecimal weight, BigDecimal fullMarks,
        SchemeState state, int version, List<CriterionJson> criteria) {

    static SchemeJson of(SchemeView scheme) {
        return new SchemeJson(scheme.id(), scheme.plan(), scheme.year(), scheme.group(), scheme.title(), scheme.weight(), scheme.fullMarks(),
                scheme.state(), scheme.version(), scheme.criteria().stream().map(CriterionJson::of).toList());
    }

    /** What a client sends; ids of criteria are given anew. */
    record Draft(@Nullable WorkPlanId planId, @Nullable Integer year, @Nullable String group, @Nullable String title,
            @Nullable BigDecimal weight, @Nullable BigDecimal fullMarks, @Nullable List<CriterionJson> criteria, @Nullable Integer version) {

        DraftScheme command() {
            return new DraftScheme(planId, year, group, title, weight, fullMarks,
                    criteria == null ? List.of() : criteria.stream().map(CriterionJson::line).toList());
        }
    }

    /** Which version of a scheme a client means. */
    record Version(@Nullable Integer version) {
    }

    /** One criterion; {@code params} only for deductions. */
    record CriterionJson(@Nullable CriterionId id, @Nullable String title, @Nullable CriterionKind kind, @Nullable BigDecimal full,
            @Nullable Params params) {

        static CriterionJson of(Criterion criterion) {
            var params = criterion.fact() == null ? null : new Params(criterion.fact(), criterion.perOccurrence(), criterion.cap());
            return new CriterionJson(criterion.id(), criterion.title(), criterion.kind(), criterion.fullMarks(), params);
        }

        DraftScheme.Line line() {
            var given = params == null ? new Params(null, null, null) : params;
            boolean free = kind == CriterionKind.DEDUCTION && full == null;
            return new DraftScheme.Line(title, kind, free ? BigDecimal.ZERO : full, given.fact(), given.points(), given.cap());
        }
    }

    /** What a deduction counts, what each occurrence costs, and the most that it takes. */
    record Params(@Nullable FactKind fact, @Nullable BigDecimal points, @Nullable BigDecimal cap) {
    }
}
