package cn.mingzhang.decomposition.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.match.TaskMatch.Kind;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Last year's plan carried on into a draft, on a real database; the other province plays it, so that no other test has a year before. */
class CarryForwardsRepositoryTest {

    private static final String LAST = """
            东江省司法厅2025年政务公开工作要点
            一、推进公开
            （一）公布年度重大决策目录并动态调整，接受社会监督。
            （二）健全政策解读机制，重要文件与解读材料同步组织。
            （三）整合政府网站专栏，关停长期不更新的栏目。
            """;
    private static final String INTERNAL = """
            东江省司法厅2025年机关内部事项
            （一）办好在线访谈，主要负责人带头回应群众关切。
            """;
    private static final String THIS = """
            东江省司法厅2026年政务公开工作要点
            一、推进公开
            （一）健全政策解读机制，重要文件与解读材料同步组织、同步审签。
            （二）公布年度重大决策目录并动态调整，接受社会监督。
            （三）办好在线访谈，主要负责人带头回应群众关切。
            """;

    private final Workshop workshop = Workshop.shared();
    private final CarryForwards carry = workshop.get(CarryForwards.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.scope(workshop.other, "province", Role.OFFICE);
    private WorkPlanId plan;

    @BeforeEach
    void lastYear() {
        workshop.today(LocalDate.of(2025, 2, 10));
        var last = imported(LAST);
        for (var task : tasks.of(office, last)) {
            workshop.get(TaskEdits.class).change(office, new ChangeTask(last, task.id(), task.version(), null, null, null,
                    List.of(new Owner(Part.LEAD, office.tenant(), null, "")), null, new Given<>(PeriodKind.QUARTERLY), null, null));
        }
        workshop.get(Publications.class).publishNow(office, last);
        workshop.today(LocalDate.of(2026, 2, 10));
        plan = imported(THIS);
    }

    @AfterEach
    void thisYear() {
        workshop.today(LocalDate.of(2026, 3, 2));
    }

    @Test
    void showsWhatStayedChangedCameAndWent() {
        var found = carry.find(office, plan).orElseThrow();
        assertThat(found.before().year()).isEqualTo(2025);
        assertThat(found.rows()).extracting(row -> row.match().kind()).containsExactly(Kind.CHANGED, Kind.CHANGED, Kind.ADDED, Kind.GONE);
        assertThat(found.offered()).hasSize(2);
    }

    @Test
    void takesOverAsOneActThatIsUndoneAsOneAndOnlyOnce() {
        var all = new TakeOver(plan, null, EnumSet.allOf(CarryField.class));
        assertThat(carry.take(office, all)).hasSize(2);
        assertThat(tasks.of(office, plan).getFirst().period()).isEqualTo(PeriodKind.QUARTERLY);
        assertThat(tasks.of(office, plan).getFirst().owners()).extracting(Owner::bodyId).containsExactly(office.tenant());
        assertThat(carry.find(office, plan).orElseThrow().rows().get(1).match().kind()).isEqualTo(Kind.UNCHANGED);

        assertThat(carry.take(office, all)).isEmpty();
        workshop.get(Undoing.class).undo(office, plan);
        assertThat(tasks.of(office, plan)).allSatisfy(task -> assertThat(task.owners()).isEmpty());
        assertThat(workshop.get(Undoing.class).steps(office, plan).undo()).isFalse();
    }

    @Test
    void comparesWithTheLikestOfLastYearsPlansUnlessAnotherIsChosen() {
        var annual = carry.find(office, plan).orElseThrow().before().id();
        workshop.today(LocalDate.of(2025, 5, 6));
        var internal = imported(INTERNAL);
        tasks.of(office, internal).forEach(task -> workshop.get(TaskEdits.class).change(office, new ChangeTask(internal, task.id(), task.version(), null, null, null,
                List.of(new Owner(Part.LEAD, office.tenant(), null, "")), null, new Given<>(PeriodKind.MONTHLY), null, null)));
        workshop.get(Publications.class).publishNow(office, internal);
        workshop.today(LocalDate.of(2026, 2, 10));

        var found = carry.find(office, plan).orElseThrow();
        assertThat(found.before().id()).as("not the newest").isEqualTo(annual);
        assertThat(found.candidates()).extracting(WorkPlanView::id).startsWith(internal).contains(annual);
        var chosen = carry.find(office, plan, internal).orElseThrow();
        assertThat(chosen.before().id()).isEqualTo(internal);
        assertThat(chosen.of(Kind.ADDED)).hasSize(2);
        assertThat(carry.take(office, new TakeOver(plan, internal, null, EnumSet.allOf(CarryField.class)))).singleElement()
                .satisfies(task -> assertThat(task.period()).isEqualTo(PeriodKind.MONTHLY));
        assertThatThrownBy(() -> carry.find(office, plan, plan)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> carry.take(office, new TakeOver(plan, plan, null, EnumSet.allOf(CarryField.class)))).hasMessageContaining("not_found");
    }

    @Test
    void takesOverOneRowAndOneField() {
        var first = tasks.of(office, plan).getFirst().id();
        assertThat(carry.take(office, new TakeOver(plan, Set.of(first), Set.of(CarryField.PERIOD)))).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(first);
            assertThat(task.period()).isEqualTo(PeriodKind.QUARTERLY);
            assertThat(task.owners()).isEmpty();
        });
        assertThatThrownBy(() -> carry.take(office, new TakeOver(plan, Set.of(new TaskId(1)), Set.of(CarryField.PERIOD)))).hasMessageContaining("invalid");
        assertThatThrownBy(() -> carry.take(office, new TakeOver(plan, Set.of(), Set.of(CarryField.PERIOD)))).hasMessageContaining("invalid");
    }

    @Test
    void findsNoYearBeforeOfAnotherIssuerOrProvince() {
        var elsewhere = workshop.imported(workshop.office(), THIS).plan().id();
        assertThat(carry.find(workshop.office(), elsewhere)).isEmpty();
        assertThatThrownBy(() -> carry.take(workshop.office(), new TakeOver(elsewhere, null, Set.of(CarryField.KIND)))).hasMessageContaining("carry_no_year_before");
        assertThatThrownBy(() -> carry.find(workshop.office(), plan)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> carry.find(workshop.scope(workshop.other, "province", Role.LEADER), plan)).hasMessageContaining("forbidden");
    }

    private WorkPlanId imported(String text) {
        int year = text.equals(THIS) ? 2026 : 2025;
        var made = workshop.get(DocumentImports.class).importDocument(office,
                new ImportDocument("要点.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), year)).plan();
        return made.id();
    }
}
