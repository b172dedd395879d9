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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes edits of a draft back and does them again, without end and across sessions: each person their own, the latest first. An edit is
 * taken back only while all that it touched stands as it left it; what somebody else changed since is never undone along the way: such an
 * edit is passed over. A new edit ends what could be done again.
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
        return new Steps(history.has(scope, plan, EditHistory.DONE), history.has(scope, plan, EditHistory.UNDONE),
                history.findTurn(scope.province(), plan));
    }

    /** Moves on with every edit of the plan by anybody; the caller has asked whether it is theirs to know. */
    @Transactional(readOnly = true)
    public long turn(Scope scope, WorkPlanId plan) {
        return history.findTurn(scope.province(), plan);
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
     * @throws DomainException CONFLICT when there is nothing to undo, or when somebody else changed the same since: then this edit is passed
     *                         over, and the next call takes the one before it back
     */
    @Transactional(noRollbackFor = Overtaken.class)
    public List<TaskView> undo(Scope scope, WorkPlanId plan) {
        return turn(scope, plan, EditHistory.DONE, Touched::left, Touched::found);
    }

    /**
     * Does again what the person took back last.
     *
     * @return as for {@link #undo}
     * @throws DomainException CONFLICT when there is nothing to redo, or when somebody else changed the same since: likewise
     */
    @Transactional(noRollbackFor = Overtaken.class)
    public List<TaskView> redo(Scope scope, WorkPlanId plan) {
        return turn(scope, plan, EditHistory.UNDONE, Touched::found, Touched::left);
    }

    private List<TaskView> turn(Scope scope, WorkPlanId id, String from, Function<Touched, Standing> expected, Function<Touched, Standing> wanted) {
        boolean undo = from.equals(EditHistory.DONE);
        var plan = drafts.open(scope, id);
        var edit = history.findLast(scope, id, from)
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, undo ? "nothing_to_undo" : "nothing_to_redo"));
        hold(scope, plan, edit, expected, undo).ifPresent(overtaken -> {
            history.skip(scope, id, edit);
            throw overtaken;
        });
        for (var touched : undo ? edit.touched().reversed() : edit.touched()) {
            shelf.put(scope, plan, desk.get(scope, plan, touched.task()), desk.state(scope, plan, touched.task()), wanted.apply(touched));
        }
        var outline = drafts.outline(scope, plan);
        edit.headings().forEach(turned -> drafts.change(scope, undo ? turned.before() : turned.after(),
                Objects.requireNonNull(outline.point(turned.after().id())).version()));
        history.turn(scope, id, edit, undo ? EditHistory.UNDONE : EditHistory.DONE);
        desk.record(scope, undo ? "undo" : "redo", id, Map.of("edit", edit.what(), "touched", edit.touched().stream().map(each -> each.task().toString()).toList()));
        return edit.touched().stream().map(touched -> desk.get(scope, plan, touched.task()))
                .filter(task -> desk.state(scope, plan, task.id()).equals(TaskRepository.ACTIVE)).toList();
    }

    /** Why the edit cannot be turned, if anything does not stand as it left it. */
    private Optional<Overtaken> hold(Scope scope, WorkPlanView plan, Edit edit, Function<Touched, Standing> expected, boolean undo) {
        var tasks = edit.touched().stream().flatMap(touched -> hold(scope, plan, edit, touched, expected.apply(touched), undo).stream());
        var outline = drafts.outline(scope, plan);
        var headings = edit.headings().stream().filter(turned -> !Objects.requireNonNull(outline.point(turned.after().id()))
                .says(undo ? turned.after() : turned.before()))
                .map(turned -> overtaken(scope, undo, turned.after().marker(), turned.after().heading(), history.findHeadingsSince(scope, plan.id(), edit.turn())));
        return Stream.concat(tasks, headings).findFirst();
    }

    private Optional<Overtaken> hold(Scope scope, WorkPlanView plan, Edit edit, Touched touched, Standing expected, boolean undo) {
        var now = desk.get(scope, plan, touched.task());
        var since = history.findSince(scope, plan.id(), touched.task(), edit.turn())
                .filter(other -> undo || !other.actor().equals(scope.actor().person()));
        boolean same = desk.state(scope, plan, now.id()).equals(expected.state()) && (!expected.state().equals(TaskRepository.ACTIVE) || now.says(expected.task()));
        return same && since.isEmpty() ? Optional.empty() : Optional.of(overtaken(scope, undo, now.number(), now.title(), since));
    }

    private Overtaken overtaken(Scope scope, boolean undo, String number, @Nullable String title, Optional<Edit> since) {
        String who = since.map(other -> people.of(scope.province(), List.of(other.actor())).get(other.actor())).orElse("");
        return new Overtaken(undo ? "undo_overtaken" : "redo_overtaken", number, title == null ? "" : title, who);
    }

    /** Somebody else changed the same since; the step is passed over, which is kept although it is refused. */
    private static final class Overtaken extends DomainException {

        private static final long serialVersionUID = 1L;

        Overtaken(String code, String number, String title, String who) {
            super(Kind.CONFLICT, code, number, title, who);
        }
    }
}
