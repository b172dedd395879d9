package cn.mingzhang.decomposition.match;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a plan, written down task by task for rule tests. */
public final class Draft {

    private final int year;
    private final WorkPlanId plan;
    private final List<TaskView> tasks = new ArrayList<>();
    private final List<WorkPointView> points = new ArrayList<>();

    private Draft(int year) {
        this.year = year;
        this.plan = new WorkPlanId(year);
    }

    /** An empty version. */
    public static Draft of(int year) {
        return new Draft(year);
    }

    /** A heading over the tasks that follow. */
    public Draft heading(String words) {
        points.add(point(null, words));
        return this;
    }

    /** A task that says nothing but its words. */
    public Draft task(String number, String text) {
        return task(number, text, null, null);
    }

    /** A task with the owners and the due date that were recognised in it. */
    public Draft task(String number, String text, @Nullable LocalDate due, @Nullable String dueText, Owner... owners) {
        return task(number, text, due, dueText, null, List.of(), owners);
    }

    /** The same with its rhythm. */
    public Draft task(String number, String text, @Nullable LocalDate due, @Nullable String dueText, @Nullable PeriodKind period, List<Quota> quotas,
            Owner... owners) {
        var point = point(points.stream().filter(each -> !each.leaf()).reduce((_, last) -> last).map(WorkPointView::id).orElse(null), null);
        points.add(point);
        tasks.add(new TaskView(new TaskId(year * 1000L + tasks.size() + 1), plan, point.id(), null, null, number, text.split("[。，]")[0], text, WorkKind.SYSTEM,
                Arrays.asList(owners), due, dueText, period, quotas, List.of(), List.of(), null, 1));
        return this;
    }

    /** What the last task limits and weighs. */
    public Draft ruled(List<Limit> limits, @Nullable Integer weight) {
        var t = tasks.removeLast();
        tasks.add(new TaskView(t.id(), t.planId(), t.pointId(), t.sectionId(), t.parentId(), t.number(), t.title(), t.text(), t.kind(), t.owners(), t.dueOn(), t.dueText(),
                t.period(), t.quotas(), limits, t.measures(), weight, t.version()));
        return this;
    }

    /** A body in the lead. */
    public static Owner lead(long body) {
        return new Owner(Part.LEAD, new BodyId(body), null, "甲" + body);
    }

    /** A body that takes part. */
    public static Owner helps(long body) {
        return new Owner(Part.RESPONSIBLE, new BodyId(body), null, "甲" + body);
    }

    /** All counties. */
    public static Owner counties() {
        return new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县司法局");
    }

    /** Somebody whom nobody has identified yet. */
    public static Owner open(Part part, String name) {
        return new Owner(part, null, null, name);
    }

    /** The last task written down. */
    public TaskView last() {
        return tasks.getLast();
    }

    /** As the matcher takes it. */
    public PlanVersion version() {
        return PlanVersion.of(year, tasks, points);
    }

    private WorkPointView point(@Nullable WorkPointId parent, @Nullable String heading) {
        int at = points.size();
        return new WorkPointView(new WorkPointId(year * 1000L + at + 1), plan, parent, at, parent == null ? 1 : 2, "", heading, "", heading == null, 0, 0, false, 1);
    }
}
