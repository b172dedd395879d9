package cn.mingzhang.decomposition.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The headings of a draft on a real database: added, reworded, moved, dropped, and all of it taken back. */
class HeadingEditsRepositoryTest {

    private static final String DEEP = """
            东江省司法厅2026年政务公开工作要点
            一、推进决策公开
            （一）公布目录
            1.公布年度目录。（责任单位：普法处）
            2.公布修订目录。（责任单位：普法处）
            （二）公开进展
            1.公布执行进展。（责任单位：普法处）
            （三）评估效果
            1.开展评估。（责任单位：普法处）
            """;

    private final Workshop workshop = Workshop.shared();
    private final HeadingEdits outline = workshop.get(HeadingEdits.class);
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Undoing undoing = workshop.get(Undoing.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private final Scope colleague = workshop.scope(workshop.province, "province", Role.OFFICE, Role.LEADER);
    private WorkPlanView plan;

    @BeforeEach
    void importPlan() {
        plan = workshop.imported(office, DEEP).plan();
    }

    @Test
    void aHeadingThatIsDroppedLeavesItsTasksToTheOneAbove() {
        var before = worded();
        outline.drop(office, plan.id(), heading("（一）").id(), 1);
        assertThat(headings(0)).containsExactly("一、");
        assertThat(headings(2)).containsExactly("一、", "（二）");
        assertThat(headings()).extracting(WorkPointView::marker).doesNotContain("（一）");
        outline.drop(office, plan.id(), heading("一、").id(), 1);
        assertThat(headings(0)).isEmpty();
        assertThat(headings(2)).containsExactly("（二）");
        undoing.undo(office, plan.id());
        undoing.undo(office, plan.id());
        assertThat(worded()).isEqualTo(before);
    }

    @Test
    void aHeadingThatGoesOutTakesAlongWhatFollowedIt() {
        outline.move(office, plan.id(), heading("（二）").id(), 1, MoveTask.Way.OUT);
        assertThat(headings(0)).containsExactly("一、", "（一）");
        assertThat(headings(2)).containsExactly("（二）");
        assertThat(headings(3)).containsExactly("（二）", "（三）");
        outline.move(office, plan.id(), heading("（二）").id(), 2, MoveTask.Way.IN);
        assertThat(headings(3)).containsExactly("一、", "（二）", "（三）");
        assertThatThrownBy(() -> outline.move(office, plan.id(), heading("一、").id(), 1, MoveTask.Way.OUT)).hasMessageContaining("heading_outermost");
        assertThatThrownBy(() -> outline.move(office, plan.id(), heading("一、").id(), 1, MoveTask.Way.IN)).hasMessageContaining("heading_innermost");
    }

    @Test
    void anOutlineOfFourLevelsIsKeptAndATaskGoesThroughAllOfThem() {
        plan = workshop.imported(office, "东江省司法厅2026年工作要点\n一、推进公开\n（一）决策公开\n1.目录管理\n(1)公布决策目录，6月底前完成。（责任单位：普法处）\n(2)修订决策目录。（责任单位：普法处）\n"
                + "2.意见征集\n(1)公布意见征集情况。（责任单位：普法处）\n二、加强解读\n(1)开展宣讲。（责任单位：普法处）\n").plan();
        assertThat(headings(0)).containsExactly("一、", "（一）", "1.");
        assertThat(headings(2)).containsExactly("一、", "（一）", "2.");
        assertThat(headings(3)).as("levels may be left out").containsExactly("二、");
        assertThat(headings()).extracting(WorkPointView::depth).containsExactly(0, 1, 2, 2, 0);

        move(1, MoveTask.Way.OUT);
        assertThat(headings(1)).containsExactly("一、", "（一）");
        move(1, MoveTask.Way.OUT);
        assertThat(headings(2)).as("behind all that stands under the heading it left").containsExactly("一、");
        move(2, MoveTask.Way.IN);
        move(2, MoveTask.Way.IN);
        assertThat(headings(2)).containsExactly("一、", "（一）", "2.");
    }

    @Test
    void aNewHeadingTakesTheTasksThatFollowUnderTheSameHeading() {
        var before = said();
        var heading = outline.add(office, plan.id(), task(1).id(), 1, "1.", "修订后的目录");
        assertThat(headings(0)).containsExactly("一、", "（一）");
        assertThat(headings(1)).containsExactly("一、", "（一）", "1.");
        assertThat(headings(2)).containsExactly("一、", "（二）");
        outline.add(office, plan.id(), task(0).id(), 1, "", "另一组");
        move(1, MoveTask.Way.OUT);
        outline.move(office, plan.id(), heading.id(), 1, MoveTask.Way.OUT);
        for (int steps = 0; steps < 4; steps++) {
            undoing.undo(office, plan.id());
        }
        assertThat(said()).isEqualTo(before);
        assertThat(headings()).extracting(WorkPointView::id).doesNotContain(heading.id());
        undoing.redo(office, plan.id());
        assertThat(headings(1)).containsExactly("一、", "（一）", "1.");
        assertThatThrownBy(() -> outline.add(office, plan.id(), task(0).id(), task(0).version(), "", " ")).hasMessageContaining("required");
        assertThatThrownBy(() -> outline.add(office, plan.id(), task(0).id(), 9, "", "x")).hasMessageContaining("stale");
    }

    @Test
    void aHeadingIsRewordedAtTheVersionSeenAndByItsOfficeAlone() {
        var heading = headings().getFirst();
        outline.change(office, plan.id(), heading.id(), 1, "壹、", "推进公开");
        assertThatThrownBy(() -> outline.change(colleague, plan.id(), heading.id(), 1, "一、", "别的")).hasMessageContaining("stale");
        outline.change(colleague, plan.id(), heading.id(), 2, "壹、", "推进政务公开");
        assertThatThrownBy(() -> undoing.undo(office, plan.id())).hasMessageContaining("undo_overtaken");
        assertThat(headings().getFirst().heading()).isEqualTo("推进政务公开");
        assertThatThrownBy(() -> outline.change(office, plan.id(), heading.id(), 3, "", " ")).hasMessageContaining("required");
        assertThatThrownBy(() -> outline.drop(office, plan.id(), task(0).pointId(), 1)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> outline.drop(workshop.scope(workshop.other, "province", Role.OFFICE), plan.id(), heading.id(), 3)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> outline.drop(office, workshop.imported(office, DEEP).plan().id(), heading.id(), 3)).hasMessageContaining("not_found");
    }

    private WorkPointView heading(String marker) {
        return headings().stream().filter(point -> point.marker().equals(marker)).findFirst().orElseThrow();
    }

    private List<WorkPointView> headings() {
        return workshop.get(WorkPlans.class).points(office, plan.id()).stream().filter(point -> !point.leaf()).toList();
    }

    private List<String> headings(int at) {
        var outline = workshop.get(WorkPlans.class).outline(office, plan);
        return new ArrayList<>(new Sections(outline).above(task(at)).stream().map(point -> point.marker()).toList());
    }

    private void move(int at, MoveTask.Way way) {
        edits.move(office, new MoveTask(plan.id(), task(at).id(), task(at).version(), way));
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }

    private List<String> said() {
        return said(tasks.of(office, plan.id()));
    }

    /** All that tasks say, in their order, but for their versions. */
    private static List<String> said(List<TaskView> tasks) {
        return tasks.stream().map(task -> task.toString().replaceAll("version=\\d+]$", "")).toList();
    }

    /** The outline as it stands, in words. */
    private List<String> worded() {
        var points = workshop.get(WorkPlans.class).points(office, plan.id());
        return points.stream().map(point -> point.depth() + " " + point.parentId() + " " + point.marker() + " " + point.heading()).toList();
    }
}
