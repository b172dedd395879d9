package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a task goes by one step. A step over a heading leaves its place among the tasks and takes it under the other heading; a step out
 * puts it behind all that stands under the heading it leaves, so that no heading is torn in two.
 */
final class Moves {

    /**
     * Where a task would stand.
     *
     * @param neighbour the task that it goes before or behind, null where it keeps its place
     * @param section   the heading it stands under
     */
    record Spot(@Nullable TaskId neighbour, boolean before, @Nullable WorkPointId section) {
    }

    private final List<TaskView> tasks;
    private final Sections sections;
    private final int at;

    private Moves(List<TaskView> tasks, Sections sections, TaskId task) {
        this.tasks = tasks;
        this.sections = sections;
        this.at = tasks.stream().map(TaskView::id).toList().indexOf(task);
    }

    /**
     * @param tasks those not dropped, in their order
     * @throws DomainException INVALID where there is no such step
     */
    static Spot spot(List<TaskView> tasks, Sections sections, TaskId task, MoveTask.Way way) {
        var moves = new Moves(tasks, sections, task);
        return switch (way) {
            case UP -> moves.past(moves.at - 1, true);
            case DOWN -> moves.past(moves.at + 1, false);
            case OUT -> moves.out();
            case IN -> moves.in();
        };
    }

    private Spot past(int other, boolean before) {
        if (other < 0 || other >= tasks.size()) {
            throw DomainException.invalid("way", "move_at_edge");
        }
        boolean beside = path(other).isEmpty() || path(other).equals(path(at));
        return beside ? new Spot(tasks.get(other).id(), before, tasks.get(at).sectionId()) : new Spot(null, before, path(other).getLast().id());
    }

    private Spot out() {
        var path = path(at);
        if (path.size() < 2) {
            throw DomainException.invalid("way", "move_outermost");
        }
        int end = at;
        while (end + 1 < tasks.size() && under(path(end + 1), path)) {
            end++;
        }
        return new Spot(end == at ? null : tasks.get(end).id(), false, path.get(path.size() - 2).id());
    }

    private Spot in() {
        for (int other : new int[] {at - 1, at + 1}) {
            if (other >= 0 && other < tasks.size() && under(path(other), path(at)) && path(other).size() > path(at).size()) {
                return new Spot(null, false, path(other).get(path(at).size()).id());
            }
        }
        throw DomainException.invalid("way", "move_innermost");
    }

    private List<WorkPointView> path(int task) {
        return sections.above(tasks.get(task));
    }

    private static boolean under(List<WorkPointView> path, List<WorkPointView> heading) {
        return path.size() >= heading.size() && path.subList(0, heading.size()).equals(heading);
    }
}
