package cn.mingzhang.decomposition.revision;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions themselves, each in one transaction: the amendments and the row that says so, or nothing. */
@Component
class RevisionActs {

    private static final int TITLE = 100;

    private final RevisionDesk desk;
    private final Amendments amendments;
    private final Tasks tasks;

    RevisionActs(RevisionDesk desk, Amendments amendments, Tasks tasks) {
        this.desk = desk;
        this.amendments = amendments;
        this.tasks = tasks;
    }

    @Transactional
    void accept(Scope scope, WorkPlanId id, DecideRow command) {
        var view = open(scope, id);
        var row = desk.row(scope, view, command);
        if (!row.acceptable()) {
            throw new DomainException(Kind.CONFLICT, "revision_by_hand", row.match().task().title());
        }
        String reason = command.reason() == null || command.reason().isBlank() ? reason(view.plan()) : command.reason();
        var numbers = new ArrayList<String>();
        for (var step : row.steps()) {
            numbers.add(Integer.toString(amendments.amend(scope, amend(scope, view, row, step, reason)).number()));
        }
        if (row.byHand().isEmpty()) {
            desk.decide(scope, view, row, true, String.join("、", numbers));
        }
    }

    @Transactional
    void refuse(Scope scope, WorkPlanId id, DecideRow command) {
        var view = open(scope, id);
        desk.decide(scope, view, desk.row(scope, view, command), false, "");
    }

    @Transactional
    void settle(Scope scope, WorkPlanId id) {
        var view = open(scope, id);
        if (!view.rows().isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "revision_rows_left", view.rows().size());
        }
        desk.settle(scope, view);
    }

    private RevisionView open(Scope scope, WorkPlanId id) {
        var live = desk.live(scope, id);
        return desk.compare(scope, live, desk.open(scope, live));
    }

    private Amend amend(Scope scope, RevisionView view, RevisionRow row, Step step, String reason) {
        var plan = view.live().id();
        if (step instanceof Step.Add(var point)) {
            var task = row.match().task();
            return new Amend.Add(new AddTask(plan, point, task.title(), row.match().after(), task.kind(), task.owners(), task.dueOn(), task.period(), task.quotas(),
                    task.limits(), task.weight(), null), reason);
        }
        var task = Objects.requireNonNull(row.match().older()).id();
        int version = version(scope, task);
        return switch (step) {
            case Step.Add _ -> throw new IllegalStateException(row.key());
            case Step.Cancel _ -> new Amend.Cancel(plan, task, version, reason);
            case Step.Reword _ -> new Amend.Reword(plan, task, version, reason, row.match().task().title(), words(row.match()), null);
            case Step.Extend(var due) -> new Amend.Extend(plan, task, version, reason, due, Set.of());
            case Step.Advance(var due) -> new Amend.Advance(plan, task, version, reason, due, Set.of());
            case Step.Reschedule _ -> new Amend.Reschedule(plan, task, version, reason, row.match().task().period(), row.match().task().quotas());
            case Step.Reassign _ -> new Amend.Reassign(plan, task, version, reason, row.match().task().owners());
            case Step.AddBody(var body, var part) -> new Amend.AddBody(plan, task, version, reason, body, part);
            case Step.RemoveBody(var body) -> new Amend.RemoveBody(plan, task, version, reason, body);
        };
    }

    /** The new words behind the numeral that the task has in the plan in force. */
    private static String words(TaskMatch match) {
        String text = Objects.requireNonNull(match.older()).text().strip();
        return text.endsWith(match.before()) ? text.substring(0, text.length() - match.before().length()) + match.after() : match.after();
    }

    /** Each amendment counts the version up; the row's was checked before the first. */
    private int version(Scope scope, TaskId task) {
        return Objects.requireNonNull(tasks.views(scope, List.of(task)).get(task)).version();
    }

    /** The reason that the bodies are told, in the language of the document. */
    private static String reason(WorkPlanView revision) {
        String title = revision.title();
        return "按修订后的《" + (title.length() <= TITLE ? title : title.substring(0, TITLE)) + "》调整";
    }
}
