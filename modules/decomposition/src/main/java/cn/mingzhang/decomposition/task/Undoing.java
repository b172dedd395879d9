package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.EditHistory.Edit;
import cn.mingzhang.decomposition.task.Touched.Standing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.PersonNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes edits of a draft back and does them again, without end and across sessions: each person their own, the latest first. An edit is
 * taken back only while all that it touched stands as it left it; what somebody else changed since is never undone along the way. A new
 * edit ends what could be done again.
 */
@Service
public class Undoing {

    private final Drafts drafts;
    private final TaskDesk desk;
    private final TaskShelf shelf;
    private final EditHistory history;
    private final PersonNames people;

    Undoing(Drafts drafts, TaskDesk desk, TaskShelf shelf, EditHistory history, PersonNames people) {
        this.drafts = drafts;
        this.desk = desk;
        this.shelf = shelf;
        this.history = history;
        this.people = people;
    }

    /**
     * What the person could take back and do again now.
     *
     * @param turn moves on with every edit of the plan by anybody
     */
    public record Steps(boolean undo, boolean redo, long turn) {
    }

    /** Whether there is anything to take back or to do again. */
    @Transactional(readOnly = true)
    public Steps steps(Scope scope, WorkPlanId plan) {
        return new Steps(history.findLast(scope, plan, EditHistory.DONE).isPresent(), history.findLast(scope, plan, EditHistory.UNDONE).isPresent(),
                history.findTurn(scope.province(), plan));
    }

    /** The tasks that anybody touched since a turn that a page was drawn at. */
    @Transactional(readOnly = true)
    public Set<TaskId> touchedSince(Scope scope, WorkPlanId plan, long turn) {
        return history.findTouchedSince(scope.province(), drafts.mine(scope, plan).id(), turn);
    }

    /**
     * Takes back the person's latest edit of the plan.
     *
     * @return the tasks that it touched, those first that stand in the plan now
     * @throws DomainException CONFLICT when there is nothing to undo, or when somebody else changed the same since
     */
    @Transactional
    public List<TaskView> undo(Scope scope, WorkPlanId plan) {
        return turn(scope, plan, EditHistory.DONE, Touched::left, Touched::found);
    }

    /**
     * Does again what the person took back last.
     *
     * @return as for {@link #undo}
     * @throws DomainException CONFLICT when there is nothing to redo, or when somebody else changed the same since
     */
    @Transactional
    public List<TaskView> redo(Scope scope, WorkPlanId plan) {
        return turn(scope, plan, EditHistory.UNDONE, Touched::found, Touched::left);
    }

    private List<TaskView> turn(Scope scope, WorkPlanId id, String from, Function<Touched, Standing> expected, Function<Touched, Standing> wanted) {
        boolean undo = from.equals(EditHistory.DONE);
        var plan = drafts.open(scope, id);
        var edit = history.findLast(scope, id, from)
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, undo ? "nothing_to_undo" : "nothing_to_redo"));
        for (var touched : edit.touched()) {
            hold(scope, plan, edit, touched, expected.apply(touched), undo);
        }
        for (var touched : undo ? edit.touched().reversed() : edit.touched()) {
            shelf.put(scope, plan, desk.get(scope, plan, touched.task()), desk.state(scope, plan, touched.task()), wanted.apply(touched));
        }
        history.turn(scope, id, edit, undo ? EditHistory.UNDONE : EditHistory.DONE);
        desk.record(scope, undo ? "undo" : "redo", id, Map.of("edit", edit.what(), "touched", edit.touched().stream().map(each -> each.task().toString()).toList()));
        return edit.touched().stream().map(touched -> desk.get(scope, plan, touched.task()))
                .filter(task -> desk.state(scope, plan, task.id()).equals(TaskRepository.ACTIVE)).toList();
    }

    /** Refuses where a task does not stand as the edit left it. */
    private void hold(Scope scope, WorkPlanView plan, Edit edit, Touched touched, Standing expected, boolean undo) {
        var now = desk.get(scope, plan, touched.task());
        var since = history.findSince(scope, plan.id(), touched.task(), edit.turn())
                .filter(other -> undo || !other.actor().equals(scope.actor().person()));
        boolean same = desk.state(scope, plan, now.id()).equals(expected.state()) && (!expected.state().equals(TaskRepository.ACTIVE) || now.says(expected.task()));
        if (!same || since.isPresent()) {
            String who = since.map(other -> people.of(scope.province(), List.of(other.actor())).get(other.actor())).orElse("");
            throw new DomainException(DomainException.Kind.CONFLICT, undo ? "undo_overtaken" : "redo_overtaken", now.number(), now.title(), who);
        }
    }
}
