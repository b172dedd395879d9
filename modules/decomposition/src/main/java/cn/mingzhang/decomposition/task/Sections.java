package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Under which headings of an outline its tasks stand. */
public final class Sections {

    private final Map<WorkPointId, WorkPointView> points = new HashMap<>();

    /** @param points the outline */
    public Sections(List<WorkPointView> points) {
        points.forEach(point -> this.points.put(point.id(), point));
    }

    /** The headings above a task, the outermost first. */
    public List<WorkPointView> above(TaskView task) {
        var path = new ArrayList<WorkPointView>();
        for (var at = points.get(heading(task)); at != null; at = at.parentId() == null ? null : points.get(at.parentId())) {
            path.addFirst(at);
        }
        return path;
    }

    /** A point of the outline. */
    public @Nullable WorkPointView point(@Nullable WorkPointId id) {
        return points.get(id);
    }

    private @Nullable WorkPointId heading(TaskView task) {
        var own = points.get(task.pointId());
        return task.sectionId() != null ? task.sectionId() : own == null ? null : own.parentId();
    }
}
