package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.id.TaskId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the parts of a received task cover it (二次分解). Parts tighten and never loosen: each is due no later than the task, each
 * period of the task that still lies ahead has a part, and the quotas of all parts together reach its quota. Quotas count task by
 * task, not body by body.
 *
 * @param parts  what its receiver made of it, in all of its plans
 * @param open   periods ahead that no part serves
 * @param late   the parts that are due after the task
 * @param needed how often the task asks for it in a year; 0 without a quota
 * @param given  how often its parts do together
 */
public record Coverage(Dated received, List<Dated> parts, List<TaskPeriod> open, List<TaskId> late, int needed, int given) {

    private static final int WORKING_DAYS = 250;
    private static final int WEEKS = 52;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;

    /** Works it out as of a day. */
    public static Coverage of(Dated received, List<Dated> parts, LocalDate today) {
        var served = new HashSet<TaskPeriod>();
        parts.forEach(part -> part.periods().forEach(period -> above(received, period).ifPresent(served::add)));
        return new Coverage(received, List.copyOf(parts), received.periods().stream().filter(period -> !period.dueOn().isBefore(today) && !served.contains(period)).toList(),
                parts.stream().filter(part -> part.periods().stream().anyMatch(period -> above(received, period).isEmpty())).map(part -> part.task().id()).toList(),
                yearly(received.task()), parts.stream().mapToInt(part -> yearly(part.task())).sum());
    }

    /** Whether it was split at all. */
    public boolean split() {
        return !parts.isEmpty();
    }

    /** Whether nothing is missing. */
    public boolean whole() {
        return split() && open.isEmpty() && late.isEmpty() && given >= needed && weighs();
    }

    /** Whether its parts weigh together what it weighs; one without a weight asks for none. */
    public boolean weighs() {
        var weight = received.task().weight();
        return weight == null || weight == weight();
    }

    /** What its parts weigh together, in tenths of a percent. */
    public int weight() {
        return Weights.sum(parts.stream().map(Dated::task).toList()).orElse(0);
    }

    /** The labels of the periods that no part serves, for a message. */
    String openLabels() {
        return open.stream().map(TaskPeriod::label).collect(Collectors.joining("、"));
    }

    /** The period of the task that a part's period serves: the one due first among those due no earlier. */
    static Optional<TaskPeriod> above(Dated received, TaskPeriod part) {
        return received.periods().stream().filter(period -> !period.dueOn().isBefore(part.dueOn())).min(Comparator.comparing(TaskPeriod::dueOn));
    }

    /** The strictest quota of a task as a number a year. */
    private static int yearly(TaskView task) {
        return task.quotas().stream().mapToInt(quota -> quota.atLeast() * times(quota.per())).max().orElse(0);
    }

    private static int times(Quota.Per per) {
        return switch (per) {
            case DAY -> WORKING_DAYS;
            case WEEK -> WEEKS;
            case MONTH -> MONTHS;
            case QUARTER -> QUARTERS;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }
}
