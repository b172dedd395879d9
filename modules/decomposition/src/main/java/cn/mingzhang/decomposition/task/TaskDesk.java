package cn.mingzhang.decomposition.task;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.decomposition.recognition.WorkKinds;
import cn.mingzhang.decomposition.task.EditHistory.Touched;
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

/** The hands of {@link TaskEdits}: fetches, builds and stores single tasks of a draft that is open. */
@Component
class TaskDesk {

    private final TaskRepository tasks;
    private final TaskWriter writer;
    private final WorkPlans plans;
    private final Bodies bodies;
    private final Acts acts;

    TaskDesk(TaskRepository tasks, TaskWriter writer, WorkPlans plans, Bodies bodies, Acts acts) {
        this.tasks = tasks;
        this.writer = writer;
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

    private String state(Scope scope, WorkPlanView plan, TaskId id) {
        return tasks.findState(scope.province(), plan.id(), id).orElseThrow(DomainException::notFound);
    }

    TaskView fresh(Scope scope, WorkPlanView plan, AddTask command) {
        var points = plans.points(scope, plan.id());
        var point = points.stream().filter(each -> each.id().equals(command.point())).findFirst()
                .or(() -> command.point() == null && !points.isEmpty() ? Optional.of(points.getLast()) : Optional.empty())
                .orElseThrow(() -> DomainException.invalid("point_id", "point_unknown"));
        var siblings = tasks.findActive(scope.province(), plan.id()).stream().filter(task -> task.pointId().equals(point.id())).count();
        String marker = point.marker().replaceAll("[、.．\\s]+$", "");
        String title = command.title() == null ? TaskTitles.of(null, command.text()) : command.title().strip();
        var kind = command.kind() != null ? command.kind() : WorkKinds.propose(List.of(title), command.text());
        return new TaskView(nextId(), plan.id(), point.id(), (marker.isEmpty() ? "补" : marker) + "-" + (siblings + 1), title,
                command.text().strip(), kind, named(scope, command.owners()), command.dueOn(), null, command.period(), command.quotas(),
                command.limits(), List.of(), 1);
    }

    TaskView changed(Scope scope, TaskView task, ChangeTask change) {
        var due = change.dueOn() == null ? task.dueOn() : change.dueOn().value();
        var period = change.period() == null ? task.period() : change.period().value();
        return new TaskView(task.id(), task.planId(), task.pointId(), task.number(), or(change.title(), task.title()).strip(),
                or(change.text(), task.text()).strip(), or(change.kind(), task.kind()),
                change.owners() == null ? task.owners() : named(scope, change.owners()), due,
                Objects.equals(due, task.dueOn()) ? task.dueText() : null, consistent(period, change, task),
                or(change.quotas(), task.quotas()), or(change.limits(), task.limits()), task.measures(), task.version());
    }

    /** A rhythm that only stood for the due date goes with it. */
    private static @Nullable PeriodKind consistent(@Nullable PeriodKind period, ChangeTask change, TaskView task) {
        boolean dueRemoved = change.dueOn() != null && change.dueOn().value() == null;
        return dueRemoved && change.period() == null && task.period() == PeriodKind.ONCE ? null : period;
    }

    void insertLast(Scope scope, WorkPlanView plan, TaskView task) {
        int last = tasks.findLastOrdinal(scope.province(), plan.id(), task.pointId());
        writer.shift(scope.province(), plan.id(), last);
        writer.insert(scope.province(), plan.issuerId(), task, last + 1);
    }

    void insertAfter(Scope scope, WorkPlanView plan, TaskView task, TaskId before) {
        int ordinal = tasks.findOrdinal(scope.province(), plan.id(), before);
        writer.shift(scope.province(), plan.id(), ordinal);
        writer.insert(scope.province(), plan.issuerId(), task, ordinal + 1);
    }

    void update(Scope scope, TaskView task, int version) {
        if (!writer.update(scope.province(), task, version)) {
            throw DomainException.stale(Map.of("state", TaskRepository.ACTIVE, "version", version));
        }
    }

    void drop(Scope scope, TaskView task) {
        move(scope, task, TaskRepository.ACTIVE, TaskRepository.DROPPED);
    }

    void restore(Scope scope, TaskView task) {
        move(scope, task, TaskRepository.DROPPED, TaskRepository.ACTIVE);
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

    /** Puts one task back as it was before an edit, at a new version. */
    void revert(Scope scope, WorkPlanView plan, Touched touched) {
        var now = get(scope, plan, touched.before().id());
        String state = state(scope, plan, now.id());
        if (now.version() != touched.version()) {
            throw DomainException.stale(Map.of("state", state, "version", now.version()));
        }
        String wanted = touched.made() ? TaskRepository.DROPPED : touched.state();
        if (state.equals(TaskRepository.DROPPED) && wanted.equals(TaskRepository.ACTIVE)) {
            move(scope, now, state, wanted);
            now = get(scope, plan, now.id());
        }
        if (wanted.equals(TaskRepository.ACTIVE)) {
            update(scope, touched.before(), now.version());
        } else if (!state.equals(wanted)) {
            move(scope, now, state, wanted);
        }
    }

    private void move(Scope scope, TaskView task, String from, String to) {
        if (!writer.move(scope.province(), task.planId(), task.id(), from, to, task.version())) {
            throw DomainException.stale(Map.of("state", to, "version", task.version()));
        }
    }

    /** Owners chosen by hand carry the body's name. */
    private List<Owner> named(Scope scope, List<Owner> owners) {
        var names = bodies.names(scope.province(), owners.stream().map(Owner::bodyId).filter(Objects::nonNull).distinct().toList());
        return owners.stream().map(owner -> owner.namedAs().isBlank() && !owner.open()
                ? new Owner(owner.part(), owner.bodyId(), owner.audience(), owner.audience() != null ? owner.audience().name()
                        : names.getOrDefault(owner.bodyId(), "")) : owner).toList();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
