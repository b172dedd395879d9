package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.revision.ByHand;
import cn.mingzhang.decomposition.revision.DecideRow;
import cn.mingzhang.decomposition.revision.RevisionDecision;
import cn.mingzhang.decomposition.revision.RevisionRow;
import cn.mingzhang.decomposition.revision.RevisionView;
import cn.mingzhang.decomposition.revision.Revisions;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A revised document beside the plan in force, and what of it is accepted. */
@RestController
@RequestMapping("/api/v1/work-plans/{id}/revision")
class RevisionEndpoint {

    /** The revision of a plan: OPEN until every difference is decided on, then SETTLED. */
    record RevisionJson(WorkPlanId revisionPlanId, String title, State state, Instant uploadedAt, int same, List<RevisionRowJson> rows,
            List<DecisionJson> decided) {

        /** How far it is. */
        enum State { OPEN, SETTLED }

        static RevisionJson of(RevisionView view) {
            return new RevisionJson(view.plan().id(), view.plan().title(), view.settled() ? State.SETTLED : State.OPEN, view.plan().createdAt(), view.same(),
                    view.rows().stream().map(RevisionRowJson::of).toList(), view.decided().stream().map(DecisionJson::of).toList());
        }
    }

    /**
     * One difference.
     *
     * @param taskId     in the revised document; null for one that it has no more
     * @param liveTaskId in the plan in force; null for a new one
     * @param likeness   of the words, in percent
     * @param acceptable whether accepting changes the plan in force; what is named in {@code by_hand} it leaves
     */
    record RevisionRowJson(String row, int version, RevisionRow.Group group, @Nullable TaskId taskId, @Nullable TaskId liveTaskId, String number, String title,
            long likeness, Set<TaskMatch.Difference> differences, boolean acceptable, Set<ByHand> byHand) {

        static RevisionRowJson of(RevisionRow row) {
            var match = row.match();
            var older = match.older();
            var newer = match.newer();
            return new RevisionRowJson(row.key(), row.version(), row.group(), newer == null ? null : newer.id(), older == null ? null : older.id(),
                    match.task().number(), match.task().title(), Math.round(match.score() * 100), match.differences(), row.acceptable(), row.byHand());
        }
    }

    /** One decision; {@code amendments} are the numbers that it became in the plan in force. */
    record DecisionJson(String row, boolean accepted, RevisionRow.Group group, String number, String title, List<Integer> amendments, PersonId personId,
            Instant decidedAt) {

        static DecisionJson of(RevisionDecision decision) {
            return new DecisionJson(decision.key(), decision.accepted(), decision.group(), decision.number(), decision.title(),
                    decision.amendments().isEmpty() ? List.of() : Arrays.stream(decision.amendments().split("、")).map(Integer::valueOf).toList(),
                    decision.person(), decision.decidedAt());
        }
    }

    /** Decides on one row; the reason is told with the amendment. */
    record Decide(@Nullable String row, @Nullable Integer version, @Nullable String reason) {

        DecideRow command() {
            if (row == null) {
                throw DomainException.invalid("row", "required");
            }
            return new DecideRow(row, TaskJson.version(version), reason);
        }
    }

    private final Revisions revisions;

    RevisionEndpoint(Revisions revisions) {
        this.revisions = revisions;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    RevisionJson upload(Scope scope, @PathVariable WorkPlanId id, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return RevisionJson.of(revisions.upload(scope, id, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), content));
        }
    }

    @GetMapping
    RevisionJson one(Scope scope, @PathVariable WorkPlanId id) {
        return RevisionJson.of(revisions.find(scope, id).orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "revision_none")));
    }

    /** Answers with what is open still. */
    @PostMapping("/acceptance")
    RevisionJson accept(Scope scope, @PathVariable WorkPlanId id, @RequestBody Decide decide) {
        revisions.find(scope, id);
        revisions.accept(scope, id, decide.command());
        return one(scope, id);
    }

    @PostMapping("/refusal")
    RevisionJson refuse(Scope scope, @PathVariable WorkPlanId id, @RequestBody Decide decide) {
        revisions.find(scope, id);
        revisions.refuse(scope, id, decide.command());
        return one(scope, id);
    }

    /** Ends a revision of which nothing is open, since the rest was settled by hand. */
    @PostMapping("/settlement")
    RevisionJson settle(Scope scope, @PathVariable WorkPlanId id) {
        revisions.settle(scope, id);
        return one(scope, id);
    }
}
