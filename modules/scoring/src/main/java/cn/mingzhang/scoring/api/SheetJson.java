package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.scoring.assessment.FactsView;
import cn.mingzhang.scoring.assessment.SheetView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as the API shows it; grades come with bands, which no scheme has yet. */
record SheetJson(BodyId bodyId, String bodyName, @Nullable BigDecimal score, @Nullable Integer rank, @Nullable String grade,
        @Nullable BigDecimal share, BigDecimal subtotal, int missing, List<Line> criteria) {

    static SheetJson of(SheetView sheet) {
        return new SheetJson(sheet.body(), sheet.bodyName(), sheet.score(), sheet.rank(), null, sheet.share(), sheet.subtotal(), sheet.missing(),
                sheet.lines().stream().map(Line::of).toList());
    }

    /** One criterion; {@code self} stays null, since self-assessment is no step of this assessment. */
    record Line(CriterionId id, String title, CriterionKind kind, BigDecimal full, @Nullable BigDecimal computed, @Nullable BigDecimal self,
            @Nullable BigDecimal assessed, @JsonProperty("final") @Nullable BigDecimal result,
            @Nullable String reason, int version) {

        static Line of(SheetView.Line line) {
            var criterion = line.criterion();
            return new Line(criterion.id(), criterion.title(), criterion.kind(), criterion.fullMarks(), line.computed(), null, line.assessed(),
                    line.result(), line.reason(), line.version());
        }
    }

    /** What an assessor sends. */
    record Mark(@Nullable BigDecimal points, @Nullable String reason, @Nullable Integer version) {
    }

    /**
     * The obligations behind a figure.
     *
     * @param count how many the criterion looked at
     * @param total what they came to
     */
    record Facts(int count, BigDecimal total, List<Item> items, @Nullable String next) {

        static Facts of(FactsView facts) {
            return new Facts(facts.count(), facts.total(),
                    facts.page().items().stream().map(item -> new Item("obligation", item.obligation(), item.times())).toList(),
                    facts.page().next());
        }
    }

    /** One obligation and how much it counted. */
    record Item(String type, ObligationId id, BigDecimal times) {
    }
}
