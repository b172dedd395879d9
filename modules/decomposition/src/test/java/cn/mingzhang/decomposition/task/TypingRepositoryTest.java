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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Saving while somebody types, and changing many at once, on a real database. */
class TypingRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Typing typing = workshop.get(Typing.class);
    private final Undoing undoing = workshop.get(Undoing.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private final Scope colleague = workshop.scope(workshop.province, "province", Role.OFFICE, Role.LEADER);
    private WorkPlanView plan;

    @BeforeEach
    void importPlan() {
        workshop.today(LocalDate.of(2026, 3, 2));
        plan = workshop.imported(office, Workshop.PLAN).plan();
    }

    @Test
    void takesBackWhatWasTypedInOneGoAtOnce() {
        var before = task(0);
        typing.save(office, typed(task(0), "甲", null), "s1");
        typing.save(office, typed(task(0), "甲乙", null), "s1");
        typing.save(office, typed(task(0), null, "改写后的文字。"), "s1");
        typing.save(office, typed(task(0), "丙", null), "s2");
        undoing.undo(office, plan.id());
        assertThat(task(0).title()).isEqualTo("甲乙");
        assertThat(task(0).text()).isEqualTo("改写后的文字。");
        undoing.undo(office, plan.id());
        assertThat(task(0)).matches(before::says);
        undoing.redo(office, plan.id());
        assertThat(task(0).text()).isEqualTo("改写后的文字。");
    }

    @Test
    void keepsBothWhereTwoPeopleTypeInDifferentFields() {
        var seen = task(0);
        typing.save(colleague, typed(seen, "别人的题目", null), "theirs");
        typing.save(office, typed(seen, null, "我的文字。"), "mine");
        assertThat(task(0).title()).isEqualTo("别人的题目");
        assertThat(task(0).text()).isEqualTo("我的文字。");
    }

    @Test
    void refusesWhereSomebodyChangedTheSameFieldSinceAndOverwritesNothing() {
        var seen = task(0);
        typing.save(colleague, typed(seen, "别人的题目", null), "theirs");
        assertThatThrownBy(() -> typing.save(office, typed(seen, "我的题目", null), "mine")).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE));
        assertThat(task(0).title()).isEqualTo("别人的题目");
        assertThat(typing.lastChange(office, plan.id(), seen.id())).hasValueSatisfying(
                change -> assertThat(change.who()).isEqualTo(colleague.actor().person()));
        typing.save(office, typed(task(0), "我的题目", null), "mine");
        assertThat(task(0).title()).isEqualTo("我的题目");
    }

    @Test
    void refusesWhatWasDroppedMeanwhile() {
        var seen = task(0);
        edits.drop(colleague, plan.id(), seen.id(), seen.version());
        assertThatThrownBy(() -> typing.save(office, typed(seen, "我的题目", null), "mine")).hasMessageContaining("stale");
    }

    @Test
    void changesManyInOneActAndTakesThemBackInOne() {
        var first = tasks.of(office, plan.id());
        var chosen = new LinkedHashMap<TaskId, Integer>();
        first.stream().limit(3).forEach(task -> chosen.put(task.id(), task.version()));
        var counties = List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, ""));
        edits.changeAll(office, new ChangeTasks(plan.id(), chosen, null, counties, true, new Given<>(LocalDate.of(2026, 9, 30)), new Given<>(PeriodKind.ONCE)));

        assertThat(tasks.of(office, plan.id())).filteredOn(task -> chosen.containsKey(task.id())).allSatisfy(task -> {
            assertThat(task.owners()).extracting(Owner::audience).contains(Audience.ALL_COUNTIES);
            assertThat(task.owners().size()).isGreaterThan(1);
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(task.period()).isEqualTo(PeriodKind.ONCE);
        });
        assertThat(task(3)).isEqualTo(first.get(3));
        undoing.undo(office, plan.id());
        assertThat(tasks.of(office, plan.id())).allMatch(task -> first.stream().anyMatch(task::says));
    }

    @Test
    void changesNoneWhereOneWasChangedSince() {
        var first = task(0);
        var second = task(1);
        typing.save(colleague, typed(second, "别人的", null), "theirs");
        var chosen = new LinkedHashMap<>(Map.of(first.id(), first.version(), second.id(), second.version()));
        assertThatThrownBy(() -> edits.changeAll(office, new ChangeTasks(plan.id(), chosen, null, null, false, new Given<>(LocalDate.of(2026, 9, 30)), null)))
                .hasMessageContaining("stale");
        assertThat(task(0)).isEqualTo(first);
    }

    private static ChangeTask typed(TaskView seen, @Nullable String title, @Nullable String text) {
        return new ChangeTask(seen.planId(), seen.id(), seen.version(), title, text, null, null, null, null, null, null);
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }
}
