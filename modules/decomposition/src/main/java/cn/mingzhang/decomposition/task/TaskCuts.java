package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one task becomes two and several become one; what words found goes with the words. */
final class TaskCuts {

    /** The two halves of a task. */
    record Halves(TaskView first, TaskView second) {
    }

    /** What no part begins with: it stays with the words that it closes. */
    private static final String CLOSING = "。；，、：！？）”’》〕】";

    private TaskCuts() {
    }

    /** Cuts a task in two at a character of its text; empty where one half would be without words. */
    static Optional<Halves> split(TaskView task, int at, TaskId second) {
        if (at <= 0 || at >= task.text().codePointCount(0, task.text().length())) {
            return Optional.empty();
        }
        int cut = task.text().offsetByCodePoints(0, at);
        while (cut < task.text().length() && CLOSING.indexOf(task.text().charAt(cut)) >= 0) {
            cut++;
        }
        String head = task.text().substring(0, cut).strip();
        String tail = task.text().substring(cut).strip();
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        String title = head.contains(task.title()) ? task.title() : TaskTitles.of(null, head);
        return Optional.of(new Halves(half(task, task.id(), task.number(), title, head, tail, false),
                half(task, second, nextNumber(task.number()), TaskTitles.of(null, tail), tail, head, true)));
    }

    /** One task with the words, owners and rules of all, in their order. */
    static TaskView merge(List<TaskView> tasks) {
        var first = tasks.getFirst();
        var latest = tasks.stream().filter(task -> task.dueOn() != null)
                .max(Comparator.comparing(task -> Objects.requireNonNull(task.dueOn())));
        return new TaskView(first.id(), first.planId(), first.pointId(), first.sectionId(), first.parentId(), first.number(), first.title(),
                String.join("\n", tasks.stream().map(TaskView::text).toList()), first.kind(), owners(tasks),
                latest.map(TaskView::dueOn).orElse(null), latest.map(TaskView::dueText).orElse(null), closest(tasks),
                all(tasks, TaskView::quotas), all(tasks, TaskView::limits), all(tasks, TaskView::measures), weight(tasks), first.version());
    }

    private static TaskView half(TaskView task, TaskId id, String number, String title, String words, String others, boolean second) {
        var quotas = task.quotas().stream().filter(quota -> belongs(quota.text(), words, others, second)).toList();
        boolean due = task.dueText() == null ? !second : belongs(task.dueText(), words, others, second);
        var on = due ? task.dueOn() : null;
        boolean rhythm = !quotas.isEmpty() || task.quotas().isEmpty() && task.period() != PeriodKind.ONCE;
        var period = rhythm ? task.period() : on == null ? null : PeriodKind.ONCE;
        return new TaskView(id, task.planId(), task.pointId(), task.sectionId(), task.parentId(), number, title, words, task.kind(), task.owners(), on, due ? task.dueText() : null,
                period, quotas,
                task.limits().stream().filter(limit -> belongs(limit.text(), words, others, second)).toList(),
                task.measures().stream().filter(measure -> belongs(measure.text(), words, others, second)).toList(),
                share(task.weight(), second), task.version());
    }

    /** Words stay with the half that says them; what neither half says stays with the first. */
    private static boolean belongs(String finding, String words, String others, boolean second) {
        return words.contains(finding) || !second && !others.contains(finding);
    }

    /** The two halves weigh together what the whole did. */
    private static @Nullable Integer share(@Nullable Integer weight, boolean second) {
        return weight == null ? null : second ? Integer.valueOf(weight / 2) : Integer.valueOf(weight - weight / 2);
    }

    private static @Nullable Integer weight(List<TaskView> tasks) {
        var sum = Weights.sum(tasks);
        return sum.isEmpty() ? null : Integer.valueOf(Math.min(sum.getAsInt(), Weights.WHOLE));
    }

    private static String nextNumber(String number) {
        int dash = number.lastIndexOf('-');
        String tail = dash < 0 ? "" : number.substring(dash + 1);
        boolean counted = !tail.isEmpty() && tail.length() < 4 && tail.chars().allMatch(Character::isDigit);
        String next = counted ? number.substring(0, dash + 1) + (Integer.parseInt(tail) + 1) : number + "-2";
        return next.length() <= 40 ? next : next.substring(next.length() - 40);
    }

    private static List<Owner> owners(List<TaskView> tasks) {
        record Who(@Nullable BodyId body, @Nullable Audience audience, String name) {
        }
        var owners = new HashMap<Who, Owner>();
        var order = new LinkedHashSet<Who>();
        for (var task : tasks) {
            for (var owner : task.owners()) {
                var who = new Who(owner.bodyId(), owner.audience(), owner.open() ? owner.namedAs() : "");
                order.add(who);
                owners.merge(who, owner, (one, other) -> one.part() == Part.LEAD ? one : other);
            }
        }
        return order.stream().map(owners::get).sorted(Comparator.comparing(Owner::part)).toList();
    }

    private static @Nullable PeriodKind closest(List<TaskView> tasks) {
        var kinds = new ArrayList<PeriodKind>();
        tasks.forEach(task -> Stream.ofNullable(task.period()).forEach(kinds::add));
        for (var kind : List.of(PeriodKind.MONTHLY, PeriodKind.QUARTERLY, PeriodKind.HALF_YEARLY, PeriodKind.YEARLY, PeriodKind.ONCE)) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return null;
    }

    private static <T> List<T> all(List<TaskView> tasks, Function<TaskView, List<T>> part) {
        return tasks.stream().flatMap(task -> part.apply(task).stream()).distinct().toList();
    }
}
