package cn.mingzhang.decomposition.task;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.decomposition.recognition.WorkKinds;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The eyes of {@link TaskEdits}: fetches tasks of a draft that is open, builds what they become, and writes the trail. */
@Component
class TaskDesk {

    private final TaskRepository tasks;
    private final WorkPlans plans;
    private final Bodies bodies;
    private final Acts acts;

    TaskDesk(TaskRepository tasks, WorkPlans plans, Bodies bodies, Acts acts) {
        this.tasks = tasks;
        this.plans = plans;
        this.bodies = bodies;
        this.acts = acts;
    }

    /** Gives ids to new tasks and writes the trail. */
    @Component
    static class Acts {
        private final Ids ids;
        private final Trail trail;

        Acts(Ids ids, Trail trail) {
            this.ids = ids;
            this.trail = trail;
        }
    }

    TaskId nextId() {
        return new TaskId(acts.ids.next());
    }

    void record(Scope scope, String what, Id thing, Map<String, ?> detail) {
        acts.trail.record(scope, what, thing instanceof TaskId ? "task" : "work_plan", thing, detail);
    }

    TaskView get(Scope scope, WorkPlanView plan, TaskId task) {
        return tasks.find(scope.province(), plan.id(), task).orElseThrow(DomainException::notFound);
    }

    /**
     * A task of the draft at the version that the person saw.
     *
     * @throws DomainException NOT_FOUND, or STALE for a dropped task or another version
     */
    TaskView seen(Scope scope, WorkPlanView plan, TaskId id, int version) {
        return inState(scope, plan, id, version, TaskRepository.ACTIVE);
    }

    /** The same of a dropped one. */
    TaskView dropped(Scope scope, WorkPlanView plan, TaskId id, int version) {
        return inState(scope, plan, id, version, TaskRepository.DROPPED);
    }

    private TaskView inState(Scope scope, WorkPlanView plan, TaskId id, int version, String wanted) {
        var task = get(scope, plan, id);
        String state = state(scope, plan, id);
        if (!wanted.equals(state) || task.version() != version) {
            throw DomainException.stale(Map.of("state", state, "version", task.version()));
        }
        return task;
    }

    String state(Scope scope, WorkPlanView plan, TaskId id) {
        return tasks.findState(scope.province(), plan.id(), id).orElseThrow(DomainException::notFound);
    }

    /** All tasks of the draft that were not dropped. */
    List<TaskView> active(Scope scope, WorkPlanView plan) {
        return tasks.findActive(scope.province(), plan.id());
    }

    /** The first task of a draft that was not dropped. */
    Optional<TaskView> first(Scope scope, WorkPlanView plan) {
        return tasks.findActive(scope.province(), plan.id()).stream().findFirst();
    }

    Sections sections(Scope scope, WorkPlanView plan) {
        return new Sections(plans.outline(scope, plan));
    }

    TaskView fresh(Scope scope, WorkPlanView plan, AddTask command) {
        var points = plans.points(scope, plan.id());
        var point = points.stream().filter(each -> each.id().equals(command.point())).findFirst()
                .or(() -> command.point() == null && !points.isEmpty() ? Optional.of(points.getLast()) : Optional.empty())
                .orElseThrow(() -> DomainException.invalid("point_id", "point_unknown"));
        var siblings = tasks.findStanding(scope.province(), plan.id()).stream().filter(task -> task.pointId().equals(point.id())).count();
        String marker = point.marker().replaceAll("[、.．\\s]+$", "");
        String title = command.title() == null ? TaskTitles.of(null, command.text()) : command.title().strip();
        var kind = command.kind() != null ? command.kind() : WorkKinds.propose(List.of(title), command.text());
        var section = command.behind() == null ? null : get(scope, plan, command.behind()).sectionId();
        return new TaskView(nextId(), plan.id(), point.id(), section, null, (marker.isEmpty() ? "补" : marker) + "-" + (siblings + 1), title,
                command.text().strip(), kind, named(scope, command.owners()), command.dueOn(), null, command.period(), command.quotas(),
                command.limits(), List.of(), command.weight(), 1);
    }

    TaskView changed(Scope scope, TaskView task, ChangeTask change) {
        var due = change.dueOn() == null ? task.dueOn() : change.dueOn().value();
        var period = change.period() == null ? task.period() : change.period().value();
        return new TaskView(task.id(), task.planId(), task.pointId(), task.sectionId(), task.parentId(), task.number(), or(change.title(), task.title()).strip(),
                or(change.text(), task.text()).strip(), or(change.kind(), task.kind()),
                change.owners() == null ? task.owners() : named(scope, change.owners()), due,
                Objects.equals(due, task.dueOn()) ? task.dueText() : null, consistent(period, change, task),
                or(change.quotas(), task.quotas()), or(change.limits(), task.limits()), task.measures(),
                change.weight() == null ? task.weight() : change.weight().value(), task.version());
    }

    /** A rhythm that only stood for the due date goes with it. */
    private static @Nullable PeriodKind consistent(@Nullable PeriodKind period, ChangeTask change, TaskView task) {
        boolean dueRemoved = change.dueOn() != null && change.dueOn().value() == null;
        return dueRemoved && change.period() == null && task.period() == PeriodKind.ONCE ? null : period;
    }

    /** The tasks to take in: those named, or the one that follows. */
    List<TaskView> others(Scope scope, WorkPlanView plan, MergeTasks command) {
        var active = tasks.findActive(scope.province(), plan.id());
        var others = new ArrayList<TaskView>();
        for (int at = 0; at < active.size(); at++) {
            boolean next = command.others().isEmpty() && at > 0 && active.get(at - 1).id().equals(command.task());
            if (next || command.others().contains(active.get(at).id()) && !active.get(at).id().equals(command.task())) {
                others.add(active.get(at));
            }
        }
        if (others.isEmpty() || others.size() < command.others().stream().distinct().count()) {
            throw DomainException.invalid(List.of(Fault.of("with", others.isEmpty() ? "merge_with_nothing" : "task_unknown")));
        }
        for (var other : others) {
            int seen = command.versions().getOrDefault(other.id(), other.version());
            if (seen != other.version()) {
                throw DomainException.stale(Map.of("state", TaskRepository.ACTIVE, "version", other.version(), "task_id", other.id().toString()));
            }
        }
        return others;
    }

    /** Owners chosen by hand carry the body's name. */
    List<Owner> named(Scope scope, List<Owner> owners) {
        var names = bodies.names(scope.province(), owners.stream().map(Owner::bodyId).filter(Objects::nonNull).distinct().toList());
        return owners.stream().map(owner -> owner.namedAs().isBlank() && !owner.open()
                ? new Owner(owner.part(), owner.bodyId(), owner.audience(), owner.audience() != null ? owner.audience().name()
                        : names.getOrDefault(owner.bodyId(), "")) : owner).toList();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
