package cn.mingzhang.decomposition.task;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the plans in reach, for all who read them. */
@Service
public class Tasks {

    private final WorkPlans plans;
    private final TaskRepository tasks;

    Tasks(WorkPlans plans, TaskRepository tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    /** All tasks of a plan, in the order of the document. */
    @Transactional(readOnly = true)
    public List<TaskView> of(Scope scope, WorkPlanId plan) {
        return tasks.findActive(scope.province(), reach(scope, plan));
    }

    /** The same with those that were cancelled since the plan was handed down. */
    @Transactional(readOnly = true)
    public List<TaskView> standing(Scope scope, WorkPlanId plan) {
        return tasks.findStanding(scope.province(), reach(scope, plan));
    }

    /** Which tasks of a plan were cancelled since it was handed down. */
    @Transactional(readOnly = true)
    public Set<TaskId> cancelled(Scope scope, WorkPlanId plan) {
        return tasks.findCancelled(scope.province(), reach(scope, plan));
    }

    /** What a publication goes through: what was cancelled above meanwhile keeps its place, and nobody comes to owe it. */
    @Transactional(readOnly = true)
    public List<TaskView> findStanding(ProvinceId province, WorkPlanId plan) {
        return tasks.findStanding(province, plan);
    }

    /** The same for work that goes on without a person; its caller has asked. */
    @Transactional(readOnly = true)
    public List<TaskView> findActive(ProvinceId province, WorkPlanId plan) {
        return tasks.findActive(province, plan);
    }

    /** The same of several plans. */
    @Transactional(readOnly = true)
    public List<TaskView> findActive(ProvinceId province, Collection<WorkPlanId> of) {
        return of.isEmpty() ? List.of() : tasks.findActive(province, of);
    }

    /** Some tasks that their caller was shown, of whatever plan. */
    @Transactional(readOnly = true)
    public Map<TaskId, TaskView> findEach(ProvinceId province, Collection<TaskId> ids) {
        return ids.isEmpty() ? Map.of() : tasks.findEach(province, ids).stream().collect(toMap(TaskView::id, task -> task));
    }

    /** One page of the tasks of a plan. */
    @Transactional(readOnly = true)
    public Page<TaskView> list(Scope scope, WorkPlanId plan, boolean cancelled, PageRequest page) {
        var after = page.after(TaskId::parse);
        return Page.of(tasks.findPage(scope.province(), reach(scope, plan), cancelled, page.size(), after), page.size(), task -> task.id().toString());
    }

    /**
     * One task of a plan in reach.
     *
     * @throws DomainException NOT_FOUND for a dropped one too
     */
    @Transactional(readOnly = true)
    public TaskView view(Scope scope, WorkPlanId plan, TaskId task) {
        return tasks.findStanding(scope.province(), reach(scope, plan), task).orElseThrow(DomainException::notFound);
    }

    /** What was dropped of a draft and can be restored. */
    @Transactional(readOnly = true)
    public List<TaskView> dropped(Scope scope, WorkPlanId plan) {
        return tasks.findDropped(scope.province(), reach(scope, plan));
    }

    /** Those of the tasks that are in reach. */
    @Transactional(readOnly = true)
    public Map<TaskId, TaskView> views(Scope scope, Collection<TaskId> ids) {
        return ids.isEmpty() ? Map.of() : tasks.findVisible(scope, ids).stream().collect(toMap(TaskView::id, task -> task));
    }

    /** How many tasks each of the plans has. */
    @Transactional(readOnly = true)
    public Map<WorkPlanId, Integer> counts(Scope scope, Collection<WorkPlanId> plans) {
        return plans.isEmpty() ? Map.of() : tasks.counts(scope, plans);
    }

    private WorkPlanId reach(Scope scope, WorkPlanId plan) {
        return plans.view(scope, plan).id();
    }
}
