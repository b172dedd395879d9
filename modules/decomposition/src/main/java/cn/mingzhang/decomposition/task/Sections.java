package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.Outline;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which headings of an outline its tasks stand. */
public final class Sections {

    private final Outline outline;

    /** @param outline of the plan */
    public Sections(Outline outline) {
        this.outline = outline;
    }

    /** The headings above a task that were not dropped, the outermost first. */
    public List<WorkPointView> above(TaskView task) {
        var path = new ArrayList<WorkPointView>();
        for (var at = outline.standing(heading(task)); at != null; at = outline.above(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /** A point of the outline. */
    public @Nullable WorkPointView point(@Nullable WorkPointId id) {
        return outline.point(id);
    }

    private @Nullable WorkPointId heading(TaskView task) {
        var own = outline.point(task.pointId());
        return task.sectionId() != null ? task.sectionId() : own == null ? null : own.parentId();
    }
}
