package cn.mingzhang.decomposition.match;

import cn.mingzhang.decomposition.plan.Outline;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tasks of one version of a plan, in the order of its document.
 *
 * @param year     that the plan is for; the same words of another year are the same words
 * @param sections the headings that its tasks stand under
 */
public record PlanVersion(int year, List<TaskView> tasks, Sections sections) {

    /** Keeps the tasks immutable. */
    public PlanVersion {
        tasks = List.copyOf(tasks);
    }

    /** A version by its outline. */
    public static PlanVersion of(int year, List<TaskView> tasks, List<WorkPointView> points) {
        return new PlanVersion(year, tasks, new Sections(new Outline(points)));
    }

    /** The text of a task without the numeral of its point, which counts and does not say. */
    String text(TaskView task) {
        var point = sections.point(task.pointId());
        String text = task.text().strip();
        return point != null && !point.marker().isBlank() && text.startsWith(point.marker().strip()) ? text.substring(point.marker().strip().length()).strip() : text;
    }

    /** The words of the headings above a task, without their numerals. */
    String path(TaskView task) {
        return sections.above(task).stream().map(point -> point.heading() == null ? "" : point.heading()).collect(Collectors.joining("/"));
    }
}
