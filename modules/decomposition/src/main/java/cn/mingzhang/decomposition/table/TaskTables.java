package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.tenants.Bodies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words a plan's tasks for the task table. */
@Service
public class TaskTables {

    private static final int LEVELS = 2;

    private final WorkPlans plans;
    private final Tasks tasks;
    private final Bodies bodies;

    TaskTables(WorkPlans plans, Tasks tasks, Bodies bodies) {
        this.plans = plans;
        this.tasks = tasks;
        this.bodies = bodies;
    }

    /**
     * The table of a plan, draft or published, in the order of the document.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public TaskTable of(Scope scope, WorkPlanId planId) {
        var plan = plans.view(scope, planId);
        var sections = new Sections(plans.outline(scope, plan));
        var found = tasks.of(scope, planId);
        var worded = words(scope, plan, found);
        var rows = new ArrayList<TaskTable.Row>();
        var open = new ArrayList<String>();
        for (var task : found) {
            rows.addAll(opened(open, headings(sections, task)));
            rows.add(new TaskTable.Line(RowMark.of(task.id(), task.version(), worded.get(task.id())).text(), worded.get(task.id())));
        }
        var versions = new LinkedHashMap<TaskId, Integer>();
        found.forEach(task -> versions.put(task.id(), task.version()));
        String issuer = bodies.names(scope.province(), List.of(plan.issuerId())).getOrDefault(plan.issuerId(), "");
        return new TaskTable("任务分解表", plan.title() + "任务分解表", issuer, new TableMark(planId, versions).text(), rows);
    }

    /** The words of tasks of one plan. */
    Map<TaskId, TaskWords> words(Scope scope, WorkPlanView plan, List<TaskView> found) {
        var names = bodies.names(scope.province(), found.stream().flatMap(task -> task.owners().stream()).map(Owner::bodyId).filter(Objects::nonNull)
                .distinct().toList());
        return found.stream().collect(Collectors.toMap(TaskView::id, task -> words(plan, task, names)));
    }

    /**
     * Those of the headings that a table has to say anew, and makes them the open ones. One is said again where the rows come back to
     * it from a heading below it, since they would seem to go on under that one.
     *
     * @param open the headings that stand above the row before, outermost first
     */
    public static List<TaskTable.Heading> opened(List<String> open, List<String> headings) {
        var said = new ArrayList<TaskTable.Heading>();
        for (int level = 0; level < headings.size(); level++) {
            if (!said.isEmpty() || level >= open.size() || !open.get(level).equals(headings.get(level))) {
                said.add(new TaskTable.Heading(level + 1, headings.get(level)));
            }
        }
        if (said.isEmpty() && headings.size() < open.size() && !headings.isEmpty()) {
            said.add(new TaskTable.Heading(headings.size(), headings.getLast()));
        }
        open.clear();
        open.addAll(headings);
        return said;
    }

    /** The two outermost headings above a task; for a point that stands alone its own. */
    private static List<String> headings(Sections sections, TaskView task) {
        var above = sections.above(task);
        var own = sections.point(task.pointId());
        return (above.isEmpty() && own != null ? List.of(own) : above).stream().limit(LEVELS)
                .filter(point -> point.heading() != null && !point.heading().isBlank()).map(point -> point.marker() + point.heading()).toList();
    }

    private static TaskWords words(WorkPlanView plan, TaskView task, Map<BodyId, String> names) {
        return new TaskWords(task.title(), task.text(), owners(task, Part.LEAD, names), owners(task, Part.RESPONSIBLE, names),
                due(plan, task), rhythm(plan, task), task.limits().stream().map(Limit::text).collect(Collectors.joining("；")),
                Weights.text(task.weight()));
    }

    private static String owners(TaskView task, Part part, Map<BodyId, String> names) {
        return task.owners().stream().filter(owner -> owner.part() == part)
                .map(owner -> owner.bodyId() == null ? owner.namedAs() : names.getOrDefault(owner.bodyId(), owner.namedAs()))
                .distinct().collect(Collectors.joining("、"));
    }

    private static String due(WorkPlanView plan, TaskView task) {
        if (task.dueOn() != null) {
            return TableWords.date(task.dueOn());
        }
        return task.dueText() != null && !task.dueText().isBlank() ? task.dueText() : TableWords.date(plan.defaultDueOn());
    }

    private static String rhythm(WorkPlanView plan, TaskView task) {
        var period = task.period() != null ? task.period() : task.dueOn() != null ? PeriodKind.ONCE : plan.defaultPeriod();
        return Stream.concat(Stream.of(TableWords.rhythm(period)), task.quotas().stream().map(Quota::text))
                .distinct().collect(Collectors.joining("；"));
    }
}
