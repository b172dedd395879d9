package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.task.HeadingEdits;
import cn.mingzhang.decomposition.task.MoveTask;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the issuer's office edit the headings of a draft. */
@RestController
@RequestMapping("/api/v1/work-plans/{plan}")
class HeadingsEndpoint {

    /** A new heading of a task at this version, or a change of one: what is left out stays. */
    record Change(@Nullable Integer version, @Nullable String marker, @Nullable String heading) {
    }

    private final HeadingEdits edits;

    HeadingsEndpoint(HeadingEdits edits) {
        this.edits = edits;
    }

    @PostMapping("/tasks/{id}/heading")
    @ResponseStatus(HttpStatus.CREATED)
    WorkPlanJson.Point add(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestBody Change heading) {
        return WorkPlanJson.Point.of(edits.add(scope, plan, id, TaskJson.version(heading.version()), Objects.requireNonNullElse(heading.marker(), ""),
                Objects.requireNonNullElse(heading.heading(), "")));
    }

    @PatchMapping("/headings/{id}")
    WorkPlanJson.Point change(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestBody Change change) {
        var now = edits.get(scope, plan, id);
        edits.change(scope, plan, id, TaskJson.version(change.version()), Objects.requireNonNullElse(change.marker(), now.marker()),
                Objects.requireNonNullElse(change.heading(), Objects.requireNonNullElse(now.heading(), "")));
        return WorkPlanJson.Point.of(edits.get(scope, plan, id));
    }

    @PostMapping("/headings/{id}/move")
    WorkPlanJson.Point move(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestBody TaskJson.Move move) {
        if (move.way() == null) {
            throw DomainException.invalid("way", "required");
        }
        edits.move(scope, plan, id, TaskJson.version(move.version()), move.way());
        return WorkPlanJson.Point.of(edits.get(scope, plan, id));
    }

    @DeleteMapping("/headings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestParam(required = false) @Nullable Integer version,
            @RequestBody(required = false) TaskJson.@Nullable Version body) {
        edits.drop(scope, plan, id, TaskJson.version(version != null || body == null ? version : body.version()));
    }
}
