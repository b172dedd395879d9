package cn.mingzhang.decomposition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
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
    void answersNobodyButThoseWhoEdit() {
        var plan = workshop.imported(office, PLAN).plan().id();
        assertThatThrownBy(() -> checks.of(workshop.scope("county001", Role.OFFICE), plan)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> checks.of(workshop.scope(workshop.other, "province", Role.OFFICE), plan)).hasMessageContaining("not_found");
    }

    private static Finding of(List<Finding> found, String code) {
        return found.stream().filter(finding -> finding.code().equals(code)).findFirst().orElseThrow();
    }
}
