package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.MergeTasks;
import cn.mingzhang.decomposition.task.MoveTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the cards. With htmx the answer is the outline anew, without it the page. */
@Controller
@RequestMapping("/work-plans/{plan}")
class TaskActPages {

    /** The turn that the window which asks has drawn. */
    static final String TURN = "Mz-Turn";
    private static final String HTMX = "HX-Request";

    private final Tasks tasks;
    private final TaskEdits edits;
    private final Undoing undoing;
    private final SplitDesk desk;

    TaskActPages(Tasks tasks, TaskEdits edits, Undoing undoing, SplitDesk desk) {
        this.tasks = tasks;
        this.edits = edits;
        this.undoing = undoing;
        this.desk = desk;
    }

    @PostMapping("/tasks/{id}/split")
    String split(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version, @RequestParam int at,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        var halves = edits.split(scope, plan, id, version, at);
        return done(scope, plan, halves.getFirst().id(), htmx, turn, model);
    }

    /** Takes the task into another one, or where none is named the next one into it. */
    @PostMapping("/tasks/{id}/merge")
    String merge(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version,
            @RequestParam(required = false) @Nullable TaskId into, @RequestParam(name = "into_version", defaultValue = "0") int intoVersion,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        edits.merge(scope, into == null ? new MergeTasks(plan, id, version, List.of(), Map.of())
                : new MergeTasks(plan, into, intoVersion, List.of(id), Map.of(id, version)));
        return done(scope, plan, into == null ? id : into, htmx, turn, model);
    }

    @PostMapping("/tasks/{id}/drop")
    String drop(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        var before = tasks.of(scope, plan).stream().map(TaskView::id).toList();
        edits.drop(scope, plan, id, version);
        int at = before.indexOf(id);
        return done(scope, plan, at + 1 < before.size() ? before.get(at + 1) : at > 0 ? before.get(at - 1) : null, htmx, turn, model);
    }

    @PostMapping("/tasks/{id}/restoration")
    String restore(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        edits.restore(scope, plan, id, version);
        return done(scope, plan, id, htmx, turn, model);
    }

    /** Says who is meant by one open owner. */
    @PostMapping("/tasks/{id}/owners/{place}")
    String choose(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @PathVariable int place, @RequestParam int version,
            @RequestParam BodyId body, @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        var owners = new ArrayList<>(tasks.view(scope, plan, id).owners());
        if (place < 0 || place >= owners.size()) {
            throw DomainException.notFound();
        }
        owners.set(place, new Owner(owners.get(place).part(), body, null, owners.get(place).namedAs()));
        edits.change(scope, new ChangeTask(plan, id, version, null, null, null, owners, null, null, null, null));
        return done(scope, plan, id, htmx, turn, model);
    }

    @PostMapping("/undo")
    String undo(Scope scope, @PathVariable WorkPlanId plan, @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        return done(scope, plan, first(undoing.undo(scope, plan)), htmx, turn, model);
    }

    @PostMapping("/redo")
    String redo(Scope scope, @PathVariable WorkPlanId plan, @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        return done(scope, plan, first(undoing.redo(scope, plan)), htmx, turn, model);
    }

    /** One step in the order or the outline. */
    @PostMapping("/tasks/{id}/move")
    String move(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version, @RequestParam String way,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TURN, required = false) @Nullable Long turn, Model model) {
        edits.move(scope, new MoveTask(plan, id, version, TaskForm.word("way", way, MoveTask.Way::valueOf)));
        return done(scope, plan, id, htmx, turn, model);
    }

    private static @Nullable TaskId first(List<TaskView> touched) {
        return touched.isEmpty() ? null : touched.getFirst().id();
    }

    private String done(Scope scope, WorkPlanId id, @Nullable TaskId current, @Nullable String htmx, @Nullable Long turn, Model model) {
        return desk.answer(scope, id, current, htmx, turn, model);
    }
}
