package cn.mingzhang.decomposition.revision;

import static cn.mingzhang.decomposition.match.Draft.counties;
import static cn.mingzhang.decomposition.match.Draft.helps;
import static cn.mingzhang.decomposition.match.Draft.lead;
import static cn.mingzhang.decomposition.match.Draft.open;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.match.Draft;
import cn.mingzhang.decomposition.match.PlanMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.revision.RevisionRow.Group;
import cn.mingzhang.decomposition.revision.Step.Add;
import cn.mingzhang.decomposition.revision.Step.AddBody;
import cn.mingzhang.decomposition.revision.Step.Advance;
import cn.mingzhang.decomposition.revision.Step.Cancel;
import cn.mingzhang.decomposition.revision.Step.Extend;
import cn.mingzhang.decomposition.revision.Step.Reassign;
import cn.mingzhang.decomposition.revision.Step.RemoveBody;
import cn.mingzhang.decomposition.revision.Step.Reschedule;
import cn.mingzhang.decomposition.revision.Step.Reword;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionRulesTest {

    private static final String WORDS = "健全政策解读机制，重要文件与解读材料同步组织。";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void hasNoRowForWhatIsTheSame() {
        assertThat(rows(Draft.of(2026).task("1", WORDS, JUNE, null, lead(1)), Draft.of(2026).task("2", WORDS, JUNE, null, lead(1)))).isEmpty();
    }

    @Test
    void addsBehindTheTaskBeforeItAndCancelsWhatIsGone() {
        var live = Draft.of(2026).task("1", WORDS, null, null, lead(1)).task("2", "整合政府网站专栏，关停栏目。", null, null, lead(1));
        var rows = rows(live, Draft.of(2026).task("1", WORDS, null, null, lead(1)).task("2", "办好在线访谈，主要负责人带头回应关切。", null, null, counties()));
        assertThat(rows).extracting(RevisionRow::group).containsExactly(Group.ADDED, Group.GONE);
        assertThat(rows.getFirst().steps()).containsExactly(new Add(live.version().tasks().getFirst().pointId()));
        assertThat(rows.getFirst().key()).startsWith("n");
        assertThat(rows.getLast().steps()).containsExactly(new Cancel());
        assertThat(rows.getLast().key()).isEqualTo("o" + live.last().id());
    }

    @Test
    void addsNothingThatNobodyOwesYet() {
        var row = row(Draft.of(2026), Draft.of(2026).task("1", WORDS, null, null, open(Part.LEAD, "相关处室")));
        assertThat(row.acceptable()).isFalse();
        assertThat(row.byHand()).containsExactly(ByHand.OWNER_OPEN);
    }

    @Test
    void changesBodiesOneByOneThoseThatComeFirst() {
        var row = changed(List.of(lead(1), helps(2)), List.of(lead(1), helps(3)));
        assertThat(row.group()).isEqualTo(Group.OWNERS);
        assertThat(row.steps()).containsExactly(new AddBody(new BodyId(3), Part.RESPONSIBLE), new RemoveBody(new BodyId(2)));
        assertThat(row.byHand()).isEmpty();
    }

    @Test
    void isOneActWhereABodyMayOweItByAnAudienceAlreadyOrManyComeAndGo() {
        assertThat(changed(List.of(lead(1), counties()), List.of(lead(1), helps(3), counties())).steps()).containsExactly(new Reassign());
        assertThat(changed(List.of(lead(1), helps(2), counties()), List.of(lead(1), counties())).steps()).containsExactly(new Reassign());
        assertThat(changed(List.of(lead(1)), many(21)).steps()).hasSize(20).allMatch(AddBody.class::isInstance);
        assertThat(changed(List.of(lead(1)), many(22)).steps()).containsExactly(new Reassign());
    }

    private static List<Owner> many(int bodies) {
        return IntStream.rangeClosed(1, bodies).mapToObj(body -> body == 1 ? lead(1) : helps(body)).toList();
    }

    @Test
    void givesATaskToOthersWhereAudiencesOrPartsChangeAndLeavesOpenOwnersToPeople() {
        var audience = changed(List.of(lead(1)), List.of(lead(1), counties()));
        assertThat(audience.byHand()).isEmpty();
        assertThat(audience.steps()).containsExactly(new Reassign());
        assertThat(changed(List.of(lead(1)), List.of(lead(1), open(Part.RESPONSIBLE, "有关单位"))).byHand()).containsExactly(ByHand.OWNER_OPEN);
        var swapped = changed(List.of(lead(1), helps(2)), List.of(helps(1), helps(2), helps(3)));
        assertThat(swapped.byHand()).isEmpty();
        assertThat(swapped.steps()).containsExactly(new Reassign());
    }

    @Test
    void movesADateEitherWay() {
        assertThat(due(JUNE, PeriodKind.ONCE, JUNE.plusMonths(3)).steps()).containsExactly(new Extend(JUNE.plusMonths(3)));
        assertThat(due(JUNE, PeriodKind.ONCE, JUNE.minusMonths(1)).steps()).containsExactly(new Advance(JUNE.minusMonths(1)));
        assertThat(due(JUNE, PeriodKind.QUARTERLY, JUNE.plusMonths(3)).byHand()).containsExactly(ByHand.DUE_PERIODS);
        assertThat(due(null, null, JUNE).byHand()).containsExactly(ByHand.DUE_PERIODS);
        assertThat(due(JUNE, null, null).byHand()).containsExactly(ByHand.DUE_NONE);
    }

    @Test
    void anotherRhythmOrQuotaIsTakenOver() {
        var before = Draft.of(2026).task("1", WORDS, null, null, PeriodKind.QUARTERLY, List.of(new Quota(1, Quota.Per.QUARTER, "每季度1次")), lead(1));
        var monthly = row(before, Draft.of(2026).task("1", WORDS, null, null, PeriodKind.MONTHLY, List.of(new Quota(1, Quota.Per.QUARTER, "每季度1次")), lead(1)));
        assertThat(monthly.group()).isEqualTo(Group.RHYTHM);
        assertThat(monthly.steps()).containsExactly(new Reschedule());
        var oftener = row(before, Draft.of(2026).task("1", WORDS, null, null, PeriodKind.QUARTERLY, List.of(new Quota(2, Quota.Per.QUARTER, "每季度2次")), lead(1)));
        assertThat(oftener.steps()).containsExactly(new Reschedule());
        assertThat(rows(before, Draft.of(2026).task("1", WORDS, null, null, null, List.of(new Quota(1, Quota.Per.QUARTER, "每季度至少1次")), lead(1)))).isEmpty();
    }

    @Test
    void rewordsTogetherWithTheRest() {
        var both = row(Draft.of(2026).task("1", "6月30日前" + WORDS, JUNE, "6月30日前", lead(1)),
                Draft.of(2026).task("1", "9月30日前" + WORDS + "接受社会监督。", JUNE.plusMonths(3), "9月30日前", lead(1)));
        assertThat(both.group()).isEqualTo(Group.SEVERAL);
        assertThat(both.steps()).containsExactly(new Reword(), new Extend(JUNE.plusMonths(3)));
        var date = row(Draft.of(2026).task("1", "6月30日前" + WORDS, JUNE, "6月30日前", lead(1)),
                Draft.of(2026).task("1", "9月30日前" + WORDS, JUNE.plusMonths(3), "9月30日前", lead(1)));
        assertThat(date.group()).isEqualTo(Group.DUE);
        assertThat(date.steps()).as("the words name the new date").containsExactly(new Reword(), new Extend(JUNE.plusMonths(3)));
        var cut = row(Draft.of(2026).task("1", "6月30日前" + WORDS, JUNE, "6月30日前", lead(1)),
                Draft.of(2026).task("1", "5月30日前" + WORDS, JUNE.minusMonths(1), "5月30日前", lead(1)));
        assertThat(cut.steps()).containsExactly(new Reword(), new Advance(JUNE.minusMonths(1)));
    }

    @Test
    void countsUpWithEitherTask() {
        assertThat(changed(List.of(lead(1)), List.of(lead(2))).version()).isEqualTo(2);
        assertThat(row(Draft.of(2026), Draft.of(2026).task("1", WORDS, null, null, lead(1))).version()).isEqualTo(1);
    }

    private static RevisionRow changed(List<Owner> before, List<Owner> after) {
        return row(Draft.of(2026).task("1", WORDS, null, null, before.toArray(Owner[]::new)), Draft.of(2026).task("1", WORDS, null, null, after.toArray(Owner[]::new)));
    }

    private static RevisionRow due(@Nullable LocalDate before, @Nullable PeriodKind period, @Nullable LocalDate after) {
        return row(Draft.of(2026).task("1", WORDS, before, null, period, List.of(), lead(1)), Draft.of(2026).task("1", WORDS, after, null, period, List.of(), lead(1)));
    }

    private static RevisionRow row(Draft live, Draft revised) {
        return rows(live, revised).getFirst();
    }

    private static List<RevisionRow> rows(Draft live, Draft revised) {
        return RevisionRules.rows(PlanMatch.of(live.version(), revised.version()));
    }
}
