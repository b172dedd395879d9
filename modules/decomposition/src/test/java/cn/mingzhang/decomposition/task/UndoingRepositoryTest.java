package cn.mingzhang.decomposition.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Moving, taking back and doing again on a real database, by one person and by two. */
class UndoingRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Undoing undoing = workshop.get(Undoing.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private final Scope colleague = workshop.scope(workshop.province, "province", Role.OFFICE, Role.LEADER);
    private final HeadingEdits outline = workshop.get(HeadingEdits.class);
    private WorkPlanView plan;

    @BeforeEach
    void importPlan() {
        plan = workshop.imported(office, Workshop.PLAN).plan();
    }

    @Test
    void movesPastANeighbourAndOverAHeading() {
        var second = task(1);
        move(1, MoveTask.Way.UP);
        assertThat(task(0).id()).isEqualTo(second.id());
        move(0, MoveTask.Way.DOWN);
        move(1, MoveTask.Way.DOWN);
        assertThat(task(1).id()).isEqualTo(second.id());
        assertThat(headings(1)).containsExactly("二、");
        assertThatThrownBy(() -> move(3, MoveTask.Way.DOWN)).hasMessageContaining("move_at_edge");
        undoing.undo(office, plan.id());
        assertThat(headings(1)).containsExactly("一、");
    }

    @Test
    void leavesAHeadingBehindAllThatStandsUnderIt() {
        plan = workshop.imported(office, """
                东江省司法厅2026年政务公开工作要点
                一、推进决策公开
                （一）公布目录
                1.公布年度目录。（责任单位：普法处）
                2.公布修订目录。（责任单位：普法处）
                （二）公开进展
                1.公布执行进展。（责任单位：普法处）
                """).plan();
        var first = task(0);
        move(0, MoveTask.Way.OUT);
        assertThat(task(1).id()).isEqualTo(first.id());
        assertThat(headings(1)).containsExactly("一、");
        assertThatThrownBy(() -> move(1, MoveTask.Way.OUT)).hasMessageContaining("move_outermost");
        move(1, MoveTask.Way.IN);
        assertThat(headings(1)).containsExactly("一、", "（一）");
        assertThatThrownBy(() -> move(1, MoveTask.Way.IN)).hasMessageContaining("move_innermost");
        undoing.undo(office, plan.id());
        undoing.undo(office, plan.id());
        assertThat(task(0)).matches(first::says);
    }

    @Test
    void doesAgainWhatWasTakenBackUntilTheNextEdit() {
        title(office, 0, "甲");
        title(office, 0, "乙");
        undoing.undo(office, plan.id());
        undoing.undo(office, plan.id());
        undoing.redo(office, plan.id());
        assertThat(task(0).title()).isEqualTo("甲");
        title(office, 1, "丙");
        assertThatThrownBy(() -> undoing.redo(office, plan.id())).hasMessageContaining("nothing_to_redo");
        assertThat(task(0).title()).isEqualTo("甲");
    }

    @Test
    void takesBackOnlyOnesOwnAndNothingThatSomebodyChangedSince() {
        String before = task(0).title();
        title(office, 0, "甲");
        title(colleague, 1, "别人的");
        undoing.undo(office, plan.id());
        assertThat(task(0).title()).isEqualTo(before);
        assertThat(task(1).title()).isEqualTo("别人的");
        undoing.redo(office, plan.id());
        title(colleague, 0, "也是别人的");
        assertThatThrownBy(() -> undoing.undo(office, plan.id())).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("undo_overtaken");
            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.CONFLICT);
        });
        assertThat(task(0).title()).isEqualTo("也是别人的");
    }

    @Test
    void passesOverWhatSomebodyChangedSinceAndGoesOnWithTheStepBefore() {
        String second = task(1).title();
        title(office, 1, "甲");
        title(office, 0, "乙");
        title(colleague, 0, "别人的");
        assertThatThrownBy(() -> undoing.undo(office, plan.id())).hasMessageContaining("undo_overtaken");
        assertThat(undoing.steps(office, plan.id()).undo()).isTrue();
        undoing.undo(office, plan.id());
        assertThat(task(1).title()).isEqualTo(second);
        assertThat(task(0).title()).isEqualTo("别人的");
        undoing.redo(office, plan.id());
        assertThat(task(1).title()).isEqualTo("甲");
        assertThatThrownBy(() -> undoing.redo(office, plan.id())).hasMessageContaining("nothing_to_redo");
    }

    @Test
    void refusesToDoAgainWhatSomebodyChangedSince() {
        title(office, 0, "甲");
        undoing.undo(office, plan.id());
        title(colleague, 0, "别人的");
        assertThatThrownBy(() -> undoing.redo(office, plan.id())).hasMessageContaining("redo_overtaken");
        assertThat(task(0).title()).isEqualTo("别人的");
    }

    /** Whatever one does, taking all back gives the first state and doing all again the last. */
    @RepeatedTest(12)
    void anySequenceIsTakenBackAndDoneAgainWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        outline.change(office, plan.id(), headings().getFirst().id(), 1, "一、", "推进决策公开");
        var first = tasks.of(office, plan.id());
        var firstWorded = worded();
        int done = 0;
        for (int step = 0; step < 25; step++) {
            done += something(random) ? 1 : 0;
            if (done > 0 && random.nextInt(6) == 0) {
                undoing.undo(office, plan.id());
                if (random.nextBoolean()) {
                    undoing.redo(office, plan.id());
                } else {
                    done--;
                }
            }
        }
        var last = tasks.of(office, plan.id());
        var lastWorded = worded();
        for (int step = 0; step < done; step++) {
            undoing.undo(office, plan.id());
        }
        assertThat(said()).isEqualTo(said(first));
        assertThat(worded()).isEqualTo(firstWorded);
        assertThatThrownBy(() -> undoing.undo(office, plan.id())).hasMessageContaining("nothing_to_undo");
        for (int step = 0; step < done; step++) {
            undoing.redo(office, plan.id());
        }
        assertThat(said()).isEqualTo(said(last));
        assertThat(worded()).isEqualTo(lastWorded);
    }

    private boolean something(Random random) {
        var all = tasks.of(office, plan.id());
        var dropped = tasks.dropped(office, plan.id());
        if (all.isEmpty()) {
            return false;
        }
        var task = all.get(random.nextInt(all.size()));
        try {
            switch (random.nextInt(9)) {
                case 0 -> edits.split(office, plan.id(), task.id(), task.version(), 1 + random.nextInt(task.text().length()));
                case 1 -> edits.merge(office, new MergeTasks(plan.id(), task.id(), task.version(), List.of(), Map.of()));
                case 2 -> edits.drop(office, plan.id(), task.id(), task.version());
                case 3 -> edits.restore(office, plan.id(), dropped.getFirst().id(), dropped.getFirst().version());
                case 4 -> title(office, all.indexOf(task), "题" + random.nextInt(1000));
                case 6 -> heading(random);
                case 7 -> outline.add(office, plan.id(), task.id(), task.version(), "", "新标题");
                case 5 -> edits.add(office, new AddTask(plan.id(), task.pointId(), null, "补充一项工作。", null, List.of(), null, null, List.of(), List.of()));
                default -> edits.move(office, new MoveTask(plan.id(), task.id(), task.version(),
                        MoveTask.Way.values()[random.nextInt(MoveTask.Way.values().length)]));
            }
            return true;
        } catch (DomainException | java.util.NoSuchElementException nothingThere) {
            return false;
        }
    }

    private void heading(Random random) {
        var all = headings();
        var heading = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> outline.drop(office, plan.id(), heading.id(), heading.version());
            case 1 -> outline.move(office, plan.id(), heading.id(), heading.version(), MoveTask.Way.IN);
            case 2 -> outline.move(office, plan.id(), heading.id(), heading.version(), MoveTask.Way.OUT);
            default -> outline.change(office, plan.id(), heading.id(), heading.version(), heading.marker(), "标题" + random.nextInt(1000));
        }
    }

    private List<WorkPointView> headings() {
        return workshop.get(WorkPlans.class).points(office, plan.id()).stream().filter(point -> !point.leaf()).toList();
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

    private List<String> headings(int at) {
        var outline = workshop.get(WorkPlans.class).outline(office, plan);
        return new ArrayList<>(new Sections(outline).above(task(at)).stream().map(point -> point.marker()).toList());
    }

    private void move(int at, MoveTask.Way way) {
        edits.move(office, new MoveTask(plan.id(), task(at).id(), task(at).version(), way));
    }

    private void title(Scope who, int at, String title) {
        edits.change(who, new ChangeTask(plan.id(), task(at).id(), task(at).version(), title, null, null, null, null, null, null, null));
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }
}
