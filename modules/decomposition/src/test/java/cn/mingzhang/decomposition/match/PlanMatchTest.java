package cn.mingzhang.decomposition.match;

import static cn.mingzhang.decomposition.match.Draft.counties;
import static cn.mingzhang.decomposition.match.Draft.helps;
import static cn.mingzhang.decomposition.match.Draft.lead;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.match.TaskMatch.Difference;
import cn.mingzhang.decomposition.match.TaskMatch.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanMatchTest {

    private static final String TRAINING = "组织一次全省政务公开业务培训，对联络员进行轮训。";

    @Test
    void findsWhatStayedWhateverItsNumberAndPlace() {
        var found = PlanMatch.of(Draft.of(2026).task("一", "公布决策目录。").task("二", TRAINING).version(),
                Draft.of(2026).task("一", TRAINING).task("二", "公布决策目录。").version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.UNCHANGED, Kind.UNCHANGED);
        assertThat(found.getFirst().older().number()).isEqualTo("二");
        assertThat(found.getFirst().score()).isEqualTo(1);
    }

    @Test
    void tellsWordsOwnersAndDueApart() {
        var june = LocalDate.of(2026, 6, 30);
        var found = PlanMatch.of(
                Draft.of(2026).task("1", "组织一次全省业务培训，对联络员轮训。").task("2", "编制并公布决策事项目录，动态调整。（责任单位：甲1）", null, null, lead(1))
                        .task("3", "6月30日前完成存量政策文件清理工作。", june, "6月30日前").task("4", "回应社会关切，做好舆情监测。", june, "6月30日前", lead(2)).version(),
                Draft.of(2026).task("1", "组织两次全省业务培训，对全体联络员轮训。").task("2", "编制并公布决策事项目录，动态调整。（责任单位：甲2）", null, null, lead(2))
                        .task("3", "9月30日前完成存量政策文件清理工作。", june.plusMonths(3), "9月30日前")
                        .task("4", "回应社会关切，做好舆情监测和研判。", june.minusMonths(1), "5月30日前", lead(2), helps(3)).version());
        assertThat(found).extracting(TaskMatch::differences).extracting(List::copyOf).containsExactly(List.of(Difference.WORDS), List.of(Difference.OWNERS),
                List.of(Difference.DUE), List.of(Difference.WORDS, Difference.OWNERS, Difference.DUE));
        assertThat(found.getFirst().score()).isBetween(0.5, 0.99);
    }

    @Test
    void namesWhatWasAddedAndWhatIsGone() {
        var found = PlanMatch.of(Draft.of(2026).task("1", "公开财政预算决算信息。").task("2", TRAINING).version(),
                Draft.of(2026).task("1", TRAINING).task("2", "办好新闻发布会，主要负责人带头发布。").version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.UNCHANGED, Kind.ADDED, Kind.GONE);
        assertThat(found.getLast().task().text()).isEqualTo("公开财政预算决算信息。");
        assertThat(found.getLast().newer()).isNull();
    }

    @Test
    void takesTheSameDutyOfNextYearForUnchanged() {
        var found = PlanMatch.of(Draft.of(2025).task("1", "2025年6月30日前公布2025年度决策目录。", LocalDate.of(2025, 6, 30), "2025年6月30日前", counties()).version(),
                Draft.of(2026).task("1", "2026年6月30日前公布2026年度决策目录。", LocalDate.of(2026, 6, 30), "2026年6月30日前", counties()).version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void ofTwoAlikeTheOneUnderTheSameHeadingIsMeant() {
        var older = Draft.of(2026).heading("决策公开").task("一1", "定期更新栏目内容，确保信息准确。").heading("执行公开").task("二1", "定期更新栏目内容，确保信息准确。").version();
        var newer = Draft.of(2026).heading("执行公开").task("一1", "定期更新栏目内容，确保信息准确。").version();
        var found = PlanMatch.of(older, newer);
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.UNCHANGED, Kind.GONE);
        assertThat(found.getFirst().older().number()).isEqualTo("二1");
    }

    @Test
    void pairsTheBestFirstAndEachTaskOnce() {
        var found = PlanMatch.of(Draft.of(2026).task("1", "每季度公布一次执行进展，接受社会监督。").version(),
                Draft.of(2026).task("1", "每季度公布一次执行进展和成效，广泛接受社会监督。").task("2", "每季度公布一次执行进展，接受社会各界监督。").version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
    }

    @Test
    void knowsATaskThatWasLengthenedALot() {
        var found = PlanMatch.of(Draft.of(2026).task("3", "健全政策解读机制，重要文件与解读材料同步组织。").version(),
                Draft.of(2026).task("3", "健全政策解读机制，重要文件与解读材料同步组织、同步审签、同步部署。创新解读形式，综合运用图解、视频、问答和现场宣讲，提高可读性。").version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void leavesDutiesOfOneSchemeApart() {
        var found = PlanMatch.of(Draft.of(2026).task("1", "公开重大行政决策事项目录。").task("2", "公开行政执法统计年报。").version(),
                Draft.of(2026).task("1", "公开财政预算决算信息。").version());
        assertThat(found).extracting(TaskMatch::kind).containsExactly(Kind.ADDED, Kind.GONE, Kind.GONE);
    }

    @Test
    void matchesThreeHundredTasksInAMoment() {
        var older = Draft.of(2026);
        var newer = Draft.of(2026);
        for (int at = 0; at < 300; at++) {
            String words = "健全" + (char) ('七' + at) + (char) ('丈' + at) + "机制，推动" + (char) ('万' + at) + (char) ('一' + at) + "落实见效，定期报送" + (char) ('亿' + at) + "进展情况。";
            older.task(Integer.toString(at), words);
            newer.task(Integer.toString(300 - at), at % 3 == 0 ? words : words.replace("落实见效", "落地见效"));
        }
        long begun = System.nanoTime();
        var found = PlanMatch.of(older.version(), newer.version());
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
        Map<Kind, Long> counts = found.stream().collect(Collectors.groupingBy(TaskMatch::kind, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(Kind.UNCHANGED, 100L, Kind.CHANGED, 200L));
        assertThat(found).allMatch(match -> match.older() != null && match.older().text().charAt(2) == match.task().text().charAt(2));
    }
}
