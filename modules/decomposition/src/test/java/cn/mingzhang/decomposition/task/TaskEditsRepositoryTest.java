package cn.mingzhang.decomposition.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cutting a draft on a real database: versions, undo, and the faults that stay outside. */
class TaskEditsRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Undoing undoing = workshop.get(Undoing.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private WorkPlanView plan;

    @BeforeEach
    void importPlan() {
        plan = workshop.imported(office, Workshop.PLAN).plan();
    }

    @Test
    void splitsAtACharacterAndTakesItBack() {
        var task = task(1);
        var halves = edits.split(office, plan.id(), task.id(), task.version(), 12);

        assertThat(halves).extracting(TaskView::number).containsExactly("一（二）", "一（二）-2");
        assertThat(tasks.of(office, plan.id())).hasSize(5).element(2).isEqualTo(halves.get(1));

        undoing.undo(office, plan.id());

        assertThat(tasks.of(office, plan.id())).hasSize(4);
        assertThat(task(1).text()).isEqualTo(task.text());
        assertThat(task(1).quotas()).isEqualTo(task.quotas());
    }

    @Test
    void takesBackEveryEditInTurn() {
        var first = task(0);
        var renamed = edits.change(office, change(first, "甲"));
        edits.change(office, change(renamed, "乙"));
        undoing.undo(office, plan.id());
        assertThat(task(0).title()).isEqualTo("甲");
        undoing.undo(office, plan.id());
        assertThat(task(0).title()).isEqualTo(first.title());
        assertThatThrownBy(() -> undoing.undo(office, plan.id())).hasMessageContaining("nothing_to_undo");
    }

    @Test
    void mergesWithTheNextAndDropsIt() {
        var first = task(0);
        var next = task(1);
        var merged = edits.merge(office, new MergeTasks(plan.id(), first.id(), first.version(), List.of(), Map.of()));

        assertThat(merged.text()).contains(first.text(), next.text());
        assertThat(merged.owners()).hasSize(first.owners().size() + next.owners().size());
        assertThat(merged.period()).isEqualTo(PeriodKind.QUARTERLY);
        assertThat(tasks.of(office, plan.id())).hasSize(3);
        undoing.undo(office, plan.id());
        assertThat(tasks.of(office, plan.id())).hasSize(4);
        assertThat(task(0).owners()).isEqualTo(first.owners());
    }

    @Test
    void dropsAndRestores() {
        var task = task(2);
        edits.drop(office, plan.id(), task.id(), task.version());
        assertThat(tasks.dropped(office, plan.id())).extracting(TaskView::id).containsExactly(task.id());
        edits.restore(office, plan.id(), task.id(), task.version() + 1);
        assertThat(task(2).id()).isEqualTo(task.id());
    }

    @Test
    void tellsTheSecondOfTwoPeopleThatTheFirstWon() {
        var task = task(0);
        edits.change(office, change(task, "先"));
        assertThatThrownBy(() -> edits.change(office, change(task, "后"))).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE);
            assertThat(refusal.facts().get("version")).isEqualTo(task.version() + 1);
        });
    }

    @Test
    void refusesOwnersOfAnotherProvinceAndDuesInThePast() {
        var stranger = workshop.scope(workshop.other, "county001", Role.REPORTER).body();
        var task = task(0);
        var command = new ChangeTask(plan.id(), task.id(), task.version(), null, null, null,
                List.of(new Owner(Part.LEAD, stranger, null, "")), new Given<>(LocalDate.of(2026, 2, 1)), null, null, null);

        assertThatThrownBy(() -> edits.change(office, command)).isInstanceOfSatisfying(DomainException.class, refusal ->
                assertThat(refusal.faults()).extracting(DomainException.Fault::field).containsExactlyInAnyOrder("owners", "due_on"));
        assertThat(task(0)).isEqualTo(task);
    }

    @Test
    void addsBehindTheTasksOfItsPoint() {
        var point = task(1).pointId();
        var added = edits.add(office, new AddTask(plan.id(), point, null, "补充公开台账。", null,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "")), null, null, List.of(), List.of()));
        assertThat(tasks.of(office, plan.id())).hasSize(5).element(2).isEqualTo(added);
    }

    @Test
    void leavesEditingToTheIssuersOffice() {
        var leader = workshop.scope(workshop.province, "province", Role.LEADER);
        var task = task(0);
        assertThatThrownBy(() -> edits.drop(leader, plan.id(), task.id(), task.version())).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> edits.drop(office, plan.id(), new TaskId(1), 1)).hasMessageContaining("not_found");
    }

    private ChangeTask change(TaskView task, String title) {
        return new ChangeTask(plan.id(), task.id(), task.version(), title, null, null, null, null, null, null, null);
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }
}
