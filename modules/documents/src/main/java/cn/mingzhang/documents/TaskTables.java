package cn.mingzhang.documents;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.tenants.Bodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers a plan's tasks for the task table. */
@Component
class TaskTables {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final Bodies bodies;

    TaskTables(WorkPlans plans, Tasks tasks, Bodies bodies) {
        this.plans = plans;
        this.tasks = tasks;
        this.bodies = bodies;
    }

    OfficeFile of(Scope scope, WorkPlanId planId) {
        var plan = plans.view(scope, planId);
        var points = plans.points(scope, planId).stream().collect(Collectors.toMap(WorkPointView::id, Function.identity()));
        var found = tasks.of(scope, planId);
        var named = found.stream().flatMap(task -> task.owners().stream()).map(Owner::bodyId).filter(Objects::nonNull);
        var names = bodies.names(scope.province(), Stream.concat(named, Stream.of(plan.issuerId())).distinct().toList());
        var sections = new ArrayList<TaskTableSheet.Section>();
        for (var task : found) {
            String heading = heading(points, task.pointId());
            if (sections.isEmpty() || !sections.getLast().heading().equals(heading)) {
                sections.add(new TaskTableSheet.Section(heading, new ArrayList<>()));
            }
            sections.getLast().lines().add(line(plan, task, names));
        }
        String title = plan.title() + "任务分解表";
        return OfficeFile.of(title, OfficeFile.Kind.XLSX, TaskTableSheet.write(List.of(
                new TaskTableSheet.Table("任务分解表", title, names.getOrDefault(plan.issuerId(), ""), sections))));
    }

    /** The words of the outermost heading above a point; empty where the document has none. */
    private static String heading(Map<WorkPointId, WorkPointView> points, WorkPointId id) {
        var point = points.get(id);
        while (point != null && point.parentId() != null && points.containsKey(point.parentId())) {
            point = points.get(point.parentId());
        }
        return point == null || point.heading() == null ? "" : point.marker() + point.heading();
    }

    private static TaskTableSheet.Line line(WorkPlanView plan, TaskView task, Map<BodyId, String> names) {
        return new TaskTableSheet.Line(task.title(), task.text(), owners(task, Part.LEAD, names), owners(task, Part.RESPONSIBLE, names),
                due(plan, task), rhythm(plan, task), task.limits().stream().map(Limit::text).collect(Collectors.joining("；")));
    }

    private static String owners(TaskView task, Part part, Map<BodyId, String> names) {
        return task.owners().stream().filter(owner -> owner.part() == part)
                .map(owner -> owner.bodyId() == null ? owner.namedAs() : names.getOrDefault(owner.bodyId(), owner.namedAs()))
                .distinct().collect(Collectors.joining("、"));
    }

    private static String due(WorkPlanView plan, TaskView task) {
        if (task.dueOn() != null) {
            return ChineseWords.date(task.dueOn());
        }
        return task.dueText() != null && !task.dueText().isBlank() ? task.dueText() : ChineseWords.date(plan.defaultDueOn());
    }

    private static String rhythm(WorkPlanView plan, TaskView task) {
        var period = task.period() != null ? task.period() : task.dueOn() != null ? PeriodKind.ONCE : plan.defaultPeriod();
        return Stream.concat(Stream.of(ChineseWords.rhythm(period)), task.quotas().stream().map(Quota::text))
                .distinct().collect(Collectors.joining("；"));
    }
}
