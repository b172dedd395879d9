package cn.mingzhang.decomposition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks of a draft on a real database. */
class PlanChecksRepositoryTest {

    private static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、推进公开
            （一）公布年度目录并动态调整，接受社会各界监督。（责任单位：机要档案馆）
            （二）评估结果于10月1日前在门户网站公开。（责任单位：普法处）
            （三）每季度至少开展1次调研，全年不少于6次。（责任单位：普法处）
            （四）公布年度目录并动态调整，接受社会各界监督。（责任单位：普法处）
            （五）开展第三方评估。
            """;

    private final Workshop workshop = Workshop.shared();
    private final PlanChecks checks = workshop.get(PlanChecks.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Scope office = workshop.office();

    @Test
    void findsWhatBlocksAndWhatIsWorthALook() {
        workshop.today(LocalDate.of(2026, 3, 2));
        var found = checks.of(office, workshop.imported(office, PLAN).plan().id());

        assertThat(found).filteredOn(Finding::blocks).extracting(Finding::code).containsExactly("task_owner_open", "task_without_owner");
        assertThat(found).filteredOn(finding -> !finding.blocks()).extracting(Finding::code)
                .containsExactlyInAnyOrder("day_off", "quota_totals_differ", "twin");
        assertThat(of(found, "day_off").days()).containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8));
        var twin = of(found, "twin");
        assertThat(twin.twin()).isNotNull().satisfies(other -> assertThat(other.number()).isEqualTo("一（一）"));
        assertThat(twin.arguments().getLast()).isEqualTo("90%");
    }

    @Test
    void offersTheNextWorkingDayForADueDateThatIsPast() {
        var plan = workshop.imported(office, PLAN).plan();
        workshop.today(LocalDate.of(2026, 11, 6));
        assertThat(of(checks.of(office, plan.id()), "task_due_past").days()).containsExactly(LocalDate.of(2026, 11, 9));
        workshop.today(LocalDate.of(2026, 3, 2));
    }

    @Test
    void findsQuotasThatTheirPeriodCannotHold() {
        var plan = workshop.imported(office, """
                东江省司法厅2026年政务公开工作要点
                一、推进公开
                （一）2026年3月20日前，每季度至少开展1次宣讲。（责任单位：普法处）
                （二）每周至少通报9次。（责任单位：普法处）
                （三）处理清溪办事处的事项。（责任单位：普法处）
                """).plan();
        assertThat(checks.of(office, plan.id())).extracting(Finding::code).contains("quota_due_before_period_ends", "quota_more_than_days");
    }

    @Test
    void findsAnAudienceThatNobodyIsIn() {
        var county = workshop.scope("county001", Role.OFFICE);
        var plan = workshop.imported(county, "清溪县司法局2026年工作要点\n（一）开展宣讲。（责任单位：各市司法局）\n（二）办好培训。（责任单位：各市司法局）\n").plan().id();
        assertThat(checks.of(county, plan)).filteredOn(finding -> finding.code().equals("task_audience_empty")).hasSize(2).allMatch(Finding::blocks)
                .allSatisfy(finding -> assertThat(finding.arguments()).extracting(Object::toString).containsExactly("ALL_CITIES"));
    }

    @Test
    void findsWeightsThatDoNotMakeAWhole() {
        var plan = workshop.imported(office, PLAN).plan().id();
        assertThat(checks.of(office, plan)).extracting(Finding::code).doesNotContain("weights_not_whole");
        weigh(plan, 0, 625);
        assertThat(of(checks.of(office, plan), "weights_not_whole").arguments()).containsExactly("62.5");
        weigh(plan, 1, 375);
        assertThat(checks.of(office, plan)).extracting(Finding::code).doesNotContain("weights_not_whole");
        assertThatThrownBy(() -> weigh(plan, 2, 1_001)).hasMessageContaining("weight_range");
    }

    @Test
    void looksOverThreeHundredTasksAndLastYearsWithinASecond() {
        var text = new StringBuilder("东江省司法厅2026年政务公开工作要点\n");
        for (int at = 0; at < 300; at++) {
            text.append(at % 20 == 0 ? "第" + (at / 20 + 1) + "章 推进第" + at + "方面工作\n" : "").append(at + 1).append(".围绕第").append(at).append("类行政执法事项组织开展专项监督检查，")
                    .append("对发现的突出问题逐一研究解决办法并抓好整改落实").append(at * 7919 % 1000).append("。（责任单位：普法处）\n");
        }
        var plan = workshop.imported(office, text.toString()).plan().id();
        checks.of(office, plan);
        long from = System.nanoTime();
        var found = checks.of(office, plan);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(30));
        assertThat(found.stream().filter(finding -> finding.code().equals("twin")).count()).isGreaterThan(200);
    }

    private void weigh(WorkPlanId plan, int at, int weight) {
        var task = tasks.of(office, plan).get(at);
        edits.change(office, new ChangeTask(plan, task.id(), task.version(), null, null, null, null, null, null, null, null, new Given<>(weight)));
    }

    @Test
    void answersNobodyButThoseWhoEdit() {
        var plan = workshop.imported(office, PLAN).plan().id();
        assertThatThrownBy(() -> checks.of(workshop.scope("county001", Role.OFFICE), plan)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> checks.of(workshop.scope(workshop.other, "province", Role.OFFICE), plan)).hasMessageContaining("not_found");
    }

    private static Finding of(List<Finding> found, String code) {
        return found.stream().filter(finding -> finding.code().equals(code)).findFirst().orElseThrow();
    }
}
