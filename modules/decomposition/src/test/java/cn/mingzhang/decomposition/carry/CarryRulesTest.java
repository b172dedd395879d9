package cn.mingzhang.decomposition.carry;

import static cn.mingzhang.decomposition.match.Draft.counties;
import static cn.mingzhang.decomposition.match.Draft.helps;
import static cn.mingzhang.decomposition.match.Draft.lead;
import static cn.mingzhang.decomposition.match.Draft.open;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.match.Draft;
import cn.mingzhang.decomposition.match.PlanMatch;
import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarryRulesTest {

    private static final String WORDS = "健全政策解读机制，重要文件与解读材料同步组织。";
    private static final Quota QUARTERLY = new Quota(1, Quota.Per.QUARTER, "每季度至少1次");

    private final WorkingCalendar calendar = new WorkingCalendar(Map.of(), Set.of(2026));

    @Test
    void takesOwnersRhythmAndQuotasWhereThisYearSaysNone() {
        var offer = offer(Draft.of(2025).task("1", WORDS, null, null, PeriodKind.QUARTERLY, List.of(QUARTERLY), lead(1), counties()), Draft.of(2026).task("1", WORDS));
        assertThat(offer.fields()).containsExactly(CarryField.OWNERS, CarryField.PERIOD, CarryField.QUOTAS);
        assertThat(offer.owners()).containsExactly(lead(1), counties());
        assertThat(offer.period()).isEqualTo(PeriodKind.QUARTERLY);
        assertThat(offer.quotas()).containsExactly(QUARTERLY);
    }

    @Test
    void leavesWhatThisYearSaysItself() {
        var offer = offer(Draft.of(2025).task("1", WORDS, LocalDate.of(2025, 6, 30), "6月底前", PeriodKind.QUARTERLY, List.of(QUARTERLY), lead(1)),
                Draft.of(2026).task("1", WORDS, LocalDate.of(2026, 9, 30), "9月底前", PeriodKind.MONTHLY, List.of(new Quota(2, Quota.Per.MONTH, "每月2次")), lead(2)));
        assertThat(offer.fields()).isEmpty();
        var vague = offer(Draft.of(2025).task("1", WORDS, LocalDate.of(2025, 6, 30), "6月底前"), Draft.of(2026).task("1", WORDS, null, "适时"));
        assertThat(vague.dueOn()).as("this year's words name another time").isNull();
    }

    @Test
    void saysWhomAnOpenOwnerMeantLastYear() {
        var byName = offer(Draft.of(2025).task("1", WORDS, null, null, lead(1), new Owner(Part.RESPONSIBLE, new BodyId(7), null, "相关处室"), helps(8)),
                Draft.of(2026).task("1", WORDS, null, null, lead(3), open(Part.RESPONSIBLE, "相关处室")));
        assertThat(byName.owners()).extracting(Owner::bodyId).containsExactly(new BodyId(3), new BodyId(7));
        var byPart = offer(Draft.of(2025).task("1", WORDS, null, null, lead(1), helps(7), helps(8)),
                Draft.of(2026).task("1", WORDS, null, null, lead(3), helps(8), open(Part.RESPONSIBLE, "有关单位")));
        assertThat(byPart.owners()).extracting(Owner::bodyId).containsExactly(new BodyId(3), new BodyId(8), new BodyId(7));
        var nobody = offer(Draft.of(2025).task("1", WORDS, null, null, lead(1)), Draft.of(2026).task("1", WORDS, null, null, open(Part.RESPONSIBLE, "有关单位")));
        assertThat(nobody.owners()).isNull();
    }

    @Test
    void leavesOutWhoMayNotOweAnyMore() {
        assertThat(offer(Draft.of(2025).task("1", WORDS, null, null, lead(99), helps(2)), Draft.of(2026).task("1", WORDS)).owners()).containsExactly(helps(2));
        assertThat(offer(Draft.of(2025).task("1", WORDS, null, null, lead(99)), Draft.of(2026).task("1", WORDS)).owners()).isNull();
    }

    @Test
    void movesADueDateByAYearToAWorkingDay() {
        assertThat(due(LocalDate.of(2025, 6, 30))).as("a Tuesday").isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(due(LocalDate.of(2025, 5, 30))).as("a Saturday, so the Monday after").isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(due(LocalDate.of(2025, 1, 31))).as("over by now").isNull();
        var yearEnd = new CarryRules(1, new WorkingCalendar(Map.of(LocalDate.of(2026, 12, 31), false), Set.of(2026)), LocalDate.of(2026, 3, 2), _ -> true, false);
        assertThat(yearEnd.offer(match(Draft.of(2025).task("1", WORDS, LocalDate.of(2025, 12, 31), null), Draft.of(2026).task("1", WORDS))).dueOn())
                .as("never in the next year").isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void takesOnceOnlyWithItsDate() {
        var dated = offer(Draft.of(2025).task("1", WORDS, LocalDate.of(2025, 6, 30), null, PeriodKind.ONCE, List.of()), Draft.of(2026).task("1", WORDS));
        assertThat(dated.period()).isEqualTo(PeriodKind.ONCE);
        var bare = offer(Draft.of(2025).task("1", WORDS, null, null, PeriodKind.ONCE, List.of()), Draft.of(2026).task("1", WORDS));
        assertThat(bare.period()).isNull();
    }

    @Test
    void takesLimitsWhereThisYearSetsNone() {
        var soon = new Limit(Limit.Kind.WITHIN, 3, Limit.Unit.WORKDAY, "3个工作日内");
        assertThat(offer(Draft.of(2025).task("1", WORDS).ruled(List.of(soon), null), Draft.of(2026).task("1", WORDS)).limits()).containsExactly(soon);
        var later = new Limit(Limit.Kind.WITHIN, 5, Limit.Unit.WORKDAY, "5个工作日内");
        assertThat(offer(Draft.of(2025).task("1", WORDS).ruled(List.of(soon), null), Draft.of(2026).task("1", WORDS).ruled(List.of(later), null)).limits()).isNull();
    }

    @Test
    void takesWeightsOnlyWhereTheyMakeTheWholeAgain() {
        var before = Draft.of(2025).task("1", WORDS).ruled(List.of(), 400).task("2", "公开财政预算决算信息。").ruled(List.of(), 600);
        assertThat(weights(before, Draft.of(2026).task("1", WORDS).task("2", "公开财政预算决算信息。"))).containsExactly(400, 600);
        assertThat(weights(before, Draft.of(2026).task("1", WORDS).task("2", "公开财政预算决算信息。").ruled(List.of(), 600))).containsExactly(400, null);
        assertThat(weights(before, Draft.of(2026).task("1", WORDS).task("2", "办好在线访谈。"))).as("one is new").containsOnlyNulls();
        assertThat(weights(before, Draft.of(2026).task("1", WORDS).ruled(List.of(), 500).task("2", "公开财政预算决算信息。"))).as("one weighs otherwise").containsOnlyNulls();
    }

    private List<Integer> weights(Draft older, Draft newer) {
        var matches = PlanMatch.of(older.version(), newer.version());
        var rules = new CarryRules(1, calendar, LocalDate.of(2026, 3, 2), _ -> true, CarryRules.weigh(matches));
        return matches.stream().filter(match -> match.newer() != null).map(match -> rules.offer(match).weight()).toList();
    }

    @Test
    void hasNothingForWhatIsNewOrGone() {
        var found = PlanMatch.of(Draft.of(2025).task("1", "公开财政预算决算信息。", null, null, lead(1)).version(), Draft.of(2026).task("1", WORDS).version());
        assertThat(found).hasSize(2).allSatisfy(match -> assertThat(rules().offer(match).fields()).isEmpty());
    }

    private @Nullable LocalDate due(LocalDate before) {
        return offer(Draft.of(2025).task("1", WORDS, before, null), Draft.of(2026).task("1", WORDS)).dueOn();
    }

    private CarryRules rules() {
        return new CarryRules(1, calendar, LocalDate.of(2026, 3, 2), owner -> !new BodyId(99).equals(owner.bodyId()), false);
    }

    private Offer offer(Draft older, Draft newer) {
        return rules().offer(match(older, newer));
    }

    private static TaskMatch match(Draft older, Draft newer) {
        return PlanMatch.of(older.version(), newer.version()).getFirst();
    }
}
