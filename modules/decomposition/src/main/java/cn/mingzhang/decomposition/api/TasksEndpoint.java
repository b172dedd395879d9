package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.ChangeTasks;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.MergeTasks;
import cn.mingzhang.decomposition.task.MoveTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows tasks and lets the issuer's office cut them. */
@RestController
@RequestMapping("/api/v1/work-plans/{plan}")
class TasksEndpoint {

    private final Tasks tasks;
    private final TaskEdits edits;
    private final Undoing undoing;

    TasksEndpoint(Tasks tasks, TaskEdits edits, Undoing undoing) {
        this.tasks = tasks;
        this.edits = edits;
        this.undoing = undoing;
    }

    @GetMapping("/tasks")
    Page<TaskJson> list(Scope scope, @PathVariable WorkPlanId plan, @RequestParam(defaultValue = "false") boolean cancelled, PageRequest page) {
        var gone = tasks.cancelled(scope, plan);
        return tasks.list(scope, plan, cancelled, page).map(task -> TaskJson.of(task, gone.contains(task.id())));
    }

    @GetMapping("/tasks/{id}")
    TaskJson one(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id) {
        return TaskJson.of(tasks.view(scope, plan, id), tasks.cancelled(scope, plan).contains(id));
    }

    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TaskJson add(Scope scope, @PathVariable WorkPlanId plan, @RequestBody TaskJson.Fresh task) {
        return TaskJson.of(edits.add(scope, new AddTask(plan, task.pointId(), task.title(), task.text() == null ? "" : task.text(), task.kind(),
                all(task.owners(), TaskJson.OwnerInput::owner), task.dueOn(), task.period(), all(task.quotas(), TaskJson.QuotaInput::quota),
                all(task.limits(), TaskJson.LimitInput::limit), task.weight() == null ? null : weight(task.weight()), null)));
    }

    @PatchMapping("/tasks/{id}")
    TaskJson change(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody TaskJson.Change change) {
        List<Owner> owners = change.owners() == null ? null : all(change.owners(), TaskJson.OwnerInput::owner);
        return TaskJson.of(edits.change(scope, new ChangeTask(plan, id, TaskJson.version(change.version()), change.title(), change.text(),
                change.kind(), owners, given("due_on", change.dueOn(), LocalDate::parse), given("period", change.period(), PeriodKind::valueOf),
                change.quotas() == null ? null : all(change.quotas(), TaskJson.QuotaInput::quota),
                change.limits() == null ? null : all(change.limits(), TaskJson.LimitInput::limit), given("weight", change.weight(), Weights::read))));
    }

    @PostMapping("/changes")
    Page<TaskJson> changeAll(Scope scope, @PathVariable WorkPlanId plan, @RequestBody TaskJson.ChangeAll change) {
        List<Owner> owners = change.owners() == null ? null : all(change.owners(), TaskJson.OwnerInput::owner);
        return new Page<>(edits.changeAll(scope, new ChangeTasks(plan, change.seen(), change.kind(), owners, Boolean.TRUE.equals(change.addOwners()),
                given("due_on", change.dueOn(), LocalDate::parse), given("period", change.period(), PeriodKind::valueOf), given("weight", change.weight(), Weights::read))).stream()
                .map(TaskJson::of).toList(), null);
    }

    @DeleteMapping("/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam(required = false) @Nullable Integer version,
            @RequestBody(required = false) TaskJson.@Nullable Version body) {
        edits.drop(scope, plan, id, TaskJson.version(version != null || body == null ? version : body.version()));
    }

    @PostMapping("/tasks/{id}/restoration")
    TaskJson restore(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody TaskJson.Version body) {
        return TaskJson.of(edits.restore(scope, plan, id, TaskJson.version(body.version())));
    }

    @PostMapping("/tasks/{id}/split")
    Page<TaskJson> split(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody TaskJson.Split split) {
        if (split.at() == null) {
            throw DomainException.invalid("at", "required");
        }
        return new Page<>(edits.split(scope, plan, id, TaskJson.version(split.version()), split.at()).stream().map(TaskJson::of).toList(), null);
    }

    @PostMapping("/tasks/{id}/merge")
    TaskJson merge(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody TaskJson.Merge merge) {
        return TaskJson.of(edits.merge(scope, new MergeTasks(plan, id, TaskJson.version(merge.version()),
                merge.with() == null ? List.of() : merge.with(), merge.seen())));
    }

    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Scope scope, @PathVariable WorkPlanId plan) {
        undoing.undo(scope, plan);
    }

    @PostMapping("/redo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redo(Scope scope, @PathVariable WorkPlanId plan) {
        undoing.redo(scope, plan);
    }

    @PostMapping("/tasks/{id}/move")
    TaskJson move(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody TaskJson.Move move) {
        if (move.way() == null) {
            throw DomainException.invalid("way", "required");
        }
        return TaskJson.of(edits.move(scope, new MoveTask(plan, id, TaskJson.version(move.version()), move.way())));
    }

    private static int weight(BigDecimal percent) {
        try {
            return Weights.of(percent);
        } catch (ArithmeticException unread) {
            throw DomainException.invalid("weight", "not_understood");
        }
    }

    private static <I, T> List<T> all(@Nullable List<I> inputs, Function<I, T> mapping) {
        return inputs == null ? List.of() : inputs.stream().map(mapping).toList();
    }

    private static <T> @Nullable Given<T> given(String field, @Nullable JsonNode node, Function<String, T> reading) {
        if (node == null || node.isMissingNode()) {
            return null;
        }
        if (node.isNull()) {
            return new Given<>(null);
        }
        try {
            return new Given<>(reading.apply(node.asString("")));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unread) {
            throw DomainException.invalid(field, "not_understood");
        }
    }
}
