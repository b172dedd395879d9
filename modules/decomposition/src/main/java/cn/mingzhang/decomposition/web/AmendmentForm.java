package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A change of a published plan as its form holds it: everything as typed.
 *
 * @param quotas null where the form did not ask for any
 */
record AmendmentForm(String kind, String task, String version, String reason, String title, String text, String work, String dueOn,
        List<String> periods, String body, String part, String point, String period, List<TaskForm.OwnerRow> owners, @Nullable List<TaskForm.QuotaRow> quotas) {

    /** As the browser sent it. */
    static AmendmentForm of(MultiValueMap<String, String> sent) {
        var owners = new ArrayList<TaskForm.OwnerRow>();
        var names = sent.getOrDefault("owner_name", List.of());
        var parts = sent.getOrDefault("owner_part", List.of());
        for (int at = 0; at < names.size(); at++) {
            if (!names.get(at).isBlank()) {
                owners.add(new TaskForm.OwnerRow(at < parts.size() ? parts.get(at) : "", names.get(at)));
            }
        }
        return new AmendmentForm(one(sent, "kind"), one(sent, "task"), one(sent, "version"), one(sent, "reason"), one(sent, "title"),
                one(sent, "text").replace("\r\n", "\n"), one(sent, "work_kind"), one(sent, "due_on"), sent.getOrDefault("periods", List.of()),
                one(sent, "body_name"), one(sent, "part"), one(sent, "point_id"), one(sent, "period"), owners, sent.containsKey("quota_n") ? TaskForm.of(sent).quotas() : null);
    }

    /** An empty one about a task as it stands; null for a task to add. */
    static AmendmentForm about(AmendmentKind kind, @Nullable TaskView task) {
        return new AmendmentForm(kind.name(), task == null ? "" : task.id().toString(), task == null ? "" : Integer.toString(task.version()), "",
                task == null ? "" : task.title(), task == null ? "" : task.text(), task == null ? "" : task.kind().name(), "", List.of(), "",
                Part.RESPONSIBLE.name(), "", task == null || task.period() == null ? "" : task.period().name(), List.of(),
                task == null ? List.of() : TaskForm.quotas(task));
    }

    /** The same with owners to begin with. */
    AmendmentForm owned(List<TaskForm.OwnerRow> rows) {
        return new AmendmentForm(kind, task, version, reason, title, text, work, dueOn, periods, body, part, point, period, rows, quotas);
    }

    /** What sort of change; a form without one is about words, or about a task to add. */
    AmendmentKind what() {
        return kind.isBlank() ? task.isBlank() ? AmendmentKind.ADD : AmendmentKind.REWORD : TaskForm.word("kind", kind, AmendmentKind::valueOf);
    }

    /** The same for showing it: what cannot be read is about words. */
    AmendmentKind shownKind() {
        try {
            return what();
        } catch (DomainException unread) {
            return task.isBlank() ? AmendmentKind.ADD : AmendmentKind.REWORD;
        }
    }

    /** The same at the version that stands now. */
    AmendmentForm at(int now) {
        return new AmendmentForm(kind, task, Integer.toString(now), reason, title, text, work, dueOn, periods, body, part, point, period, owners, quotas);
    }

    /** The rows that the form shows. */
    public List<TaskForm.QuotaRow> quotaRows() {
        return quotas == null ? List.of() : quotas;
    }

    @Nullable TaskId taskId() {
        return task.isBlank() ? null : TaskId.parse(task);
    }

    /** @param meant the body that the form's name means; null for none */
    Amend command(WorkPlanId plan, @Nullable BodyId meant, List<Owner> named) {
        var id = task.isBlank() ? new TaskId(0) : TaskId.parse(task);
        var seen = TaskForm.maybe("version", version, Integer::valueOf);
        var due = TaskForm.maybe("due_on", dueOn, LocalDate::parse);
        return switch (what()) {
            case ADD -> new Amend.Add(new AddTask(plan, TaskForm.maybe("point_id", point, WorkPointId::parse), title.isBlank() ? null : title, text,
                    TaskForm.maybe("work_kind", work, WorkKind::valueOf), named, due, TaskForm.maybe("period", period, PeriodKind::valueOf),
                    quotas == null ? List.of() : TaskForm.given(quotas), List.of()), reason);
            case REWORD -> new Amend.Reword(plan, id, seen, reason, title, text, TaskForm.maybe("work_kind", work, WorkKind::valueOf));
            case CANCEL -> new Amend.Cancel(plan, id, seen, reason);
            case EXTEND -> new Amend.Extend(plan, id, seen, reason, due, Set.copyOf(periods));
            case ADVANCE -> new Amend.Advance(plan, id, seen, reason, due, Set.copyOf(periods));
            case RESCHEDULE -> new Amend.Reschedule(plan, id, seen, reason, TaskForm.maybe("period", period, PeriodKind::valueOf), quotas == null ? null : TaskForm.given(quotas));
            case REASSIGN -> new Amend.Reassign(plan, id, seen, reason, named);
            case EXEMPT -> new Amend.Exempt(plan, id, seen, reason, meant);
            case ADD_BODY -> new Amend.AddBody(plan, id, seen, reason, meant, TaskForm.maybe("part", part, Part::valueOf));
            case REMOVE_BODY -> new Amend.RemoveBody(plan, id, seen, reason, meant);
        };
    }

    private static String one(MultiValueMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
