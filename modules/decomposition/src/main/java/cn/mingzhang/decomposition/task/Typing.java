package cn.mingzhang.decomposition.task;

import cn.mingzhang.audit.Change;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves a task while somebody types. What one person types in one go is one edit, to be taken back at once. Where somebody else changed
 * other fields since, both changes stand; where the same field, the save is refused and nothing of either is lost.
 */
@Service
public class Typing {

    /** Who changed a task last, and when. */
    public record LastChange(PersonId who, Instant at) {
    }

    private final Drafts drafts;
    private final TaskChecks checks;
    private final TaskDesk desk;
    private final TaskShelf shelf;
    private final EditHistory history;

    Typing(Drafts drafts, TaskChecks checks, TaskDesk desk, TaskShelf shelf, EditHistory history) {
        this.drafts = drafts;
        this.checks = checks;
        this.desk = desk;
        this.shelf = shelf;
        this.history = history;
    }

    /**
     * Saves what was typed so far.
     *
     * @param change  holds the fields that were typed in, no others
     * @param session one opening of the editor
     * @throws DomainException STALE where somebody else changed one of these fields since the version that the person saw
     */
    @Transactional
    public TaskView save(Scope scope, ChangeTask change, String session) {
        var plan = drafts.open(scope, change.plan());
        var now = desk.get(scope, plan, change.task());
        var after = desk.changed(scope, now, change);
        boolean active = desk.state(scope, plan, now.id()).equals(TaskRepository.ACTIVE);
        if (active && after.says(now)) {
            // said already, perhaps by the same words on their way when the browser was closed: nothing is lost
            return now;
        }
        if (!active || now.version() != change.version() && clashes(scope, plan, now, change)) {
            throw DomainException.stale(Map.of("state", desk.state(scope, plan, now.id()), "version", now.version()));
        }
        checks.check(scope, plan, after, now);
        shelf.update(scope, after, now.version());
        var stored = desk.get(scope, plan, now.id());
        keep(scope, plan, session, now, stored);
        var detail = Change.between(now, stored);
        detail.put("plan_id", plan.id().toString());
        desk.record(scope, "change", now.id(), detail);
        return stored;
    }

    /** Who changed a task last. */
    @Transactional(readOnly = true)
    public Optional<LastChange> lastChange(Scope scope, WorkPlanId plan, TaskId task) {
        return history.findSince(scope, drafts.mine(scope, plan).id(), task, 0).map(edit -> new LastChange(edit.actor(), edit.at()));
    }

    private void keep(Scope scope, WorkPlanView plan, String session, TaskView now, TaskView stored) {
        var last = history.findLast(scope, plan.id(), EditHistory.DONE)
                .filter(edit -> session.equals(edit.session()) && edit.touched().getFirst().after().task().equals(now));
        if (last.isPresent()) {
            history.extend(scope, plan.id(), last.get(), List.of(new Touched(last.get().touched().getFirst().before(), Touched.Standing.active(stored))));
        } else {
            history.add(scope, plan.id(), "change", session, List.of(Touched.changed(now, stored)));
        }
    }

    /** Whether somebody changed one of the fields since; where the version seen is not known any more, it may be so. */
    private boolean clashes(Scope scope, WorkPlanView plan, TaskView now, ChangeTask change) {
        return history.findAt(scope, plan.id(), now.id(), change.version()).map(seen -> differs(change.title(), seen, now, TaskView::title)
                || differs(change.text(), seen, now, TaskView::text) || differs(change.kind(), seen, now, TaskView::kind)
                || differs(change.owners(), seen, now, TaskView::owners) || differs(change.dueOn(), seen, now, TaskView::dueOn)
                || differs(change.period(), seen, now, TaskView::period) || differs(change.quotas(), seen, now, TaskView::quotas)
                || differs(change.limits(), seen, now, TaskView::limits) || differs(change.weight(), seen, now, TaskView::weight)).orElse(true);
    }

    private static boolean differs(@Nullable Object given, TaskView seen, TaskView now, Function<TaskView, @Nullable Object> field) {
        return given != null && !Objects.equals(field.apply(seen), field.apply(now));
    }
}
