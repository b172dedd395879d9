package cn.mingzhang.scoring.score;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.scheme.DraftScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Facts and criteria, said shortly. */
public final class ScoringFixture {

    public static final BodyId COUNTY = new BodyId(7);
    private long next = 100;

    private ScoringFixture() {
    }

    public static ScoringFixture facts() {
        return new ScoringFixture();
    }

    List<Fact> fulfilled(int number) {
        return repeat(number, ObligationState.VERIFIED, Outcome.FULFILLED, true, 0);
    }

    List<Fact> partly(int number) {
        return repeat(number, ObligationState.VERIFIED, Outcome.PARTLY, true, 0);
    }

    List<Fact> late(int number) {
        return repeat(number, ObligationState.VERIFIED, Outcome.FULFILLED, false, 0);
    }

    List<Fact> returned(int number, int times) {
        return repeat(number, ObligationState.VERIFIED, Outcome.FULFILLED, true, times);
    }

    List<Fact> of(ObligationState state, Outcome outcome) {
        return repeat(1, state, outcome, true, 0);
    }

    List<Fact> missing(int number) {
        var facts = new ArrayList<Fact>();
        for (int at = 0; at < number; at++) {
            facts.add(new Fact(new ObligationId(next++), new TaskId(1), COUNTY, ObligationState.OPEN, null, false, false, 0));
        }
        return facts;
    }

    private List<Fact> repeat(int number, ObligationState state, Outcome outcome, boolean onTime, int returns) {
        var facts = new ArrayList<Fact>();
        for (int at = 0; at < number; at++) {
            facts.add(new Fact(new ObligationId(next++), new TaskId(1), COUNTY, state, outcome, true, onTime, returns));
        }
        return facts;
    }

    @SafeVarargs
    public static List<Fact> all(List<Fact>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    public static Criterion base(long id, String full) {
        return new Criterion(new CriterionId(id), "任务完成率", CriterionKind.BASE_FULFILLED, new BigDecimal(full), null, null, null);
    }

    public static Criterion punctual(long id, String full) {
        return new Criterion(new CriterionId(id), "按时填报率", CriterionKind.BASE_ON_TIME, new BigDecimal(full), null, null, null);
    }

    public static Criterion mark(long id, String full) {
        return new Criterion(new CriterionId(id), "公开内容质量", CriterionKind.MARK, new BigDecimal(full), null, null, null);
    }

    public static Criterion deduction(long id, String full, FactKind fact, String each, String cap) {
        return new Criterion(new CriterionId(id), "扣分", CriterionKind.DEDUCTION, new BigDecimal(full), fact, new BigDecimal(each),
                cap == null ? null : new BigDecimal(cap));
    }

    public static DraftScheme.Line line(Criterion criterion) {
        return new DraftScheme.Line(criterion.title(), criterion.kind(), criterion.fullMarks(), criterion.fact(),
                criterion.perOccurrence(), criterion.cap());
    }
}
