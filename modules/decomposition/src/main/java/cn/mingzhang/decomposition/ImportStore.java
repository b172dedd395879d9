package cn.mingzhang.decomposition;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.events.DocumentImported;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.store.Ids;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores a draft with its file, outline, tasks, owners and rules: all of it or nothing. */
@Component
class ImportStore {

    private final StoredFiles files;
    private final DraftRows rows;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportStore(StoredFiles files, DraftRows rows, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param started the reading of the system's timer when the import began */
    @Transactional
    WorkPlanView save(Scope scope, String name, byte[] bytes, PlanDraft draft, long started) {
        var file = files.store(scope, name, new ByteArrayInputStream(bytes), bytes.length);
        var plan = rows.insert(scope, file.id(), draft, clock.instant());
        trail.record(scope, "import", "work_plan", plan.id(), Map.of("file", file.sha256(), "points", draft.points().size(), "tasks", draft.tasks().size()));
        events.publishEvent(new DocumentImported(scope.province(), plan.id(), scope.tenant(), draft.tasks().size(),
                Duration.ofNanos(System.nanoTime() - started)));
        return plan;
    }

    /** The rows of a draft. */
    @Component
    static class DraftRows {
        private final Ids ids;
        private final PlanWriter plans;
        private final TaskWriter tasks;
        private final PlanRepository read;
        private final JsonMapper json;

        DraftRows(Ids ids, PlanWriter plans, TaskWriter tasks, PlanRepository read, JsonMapper json) {
            this.ids = ids;
            this.plans = plans;
            this.tasks = tasks;
            this.read = read;
            this.json = json;
        }

        WorkPlanView insert(Scope scope, FileId file, PlanDraft draft, Instant now) {
            var id = new WorkPlanId(ids.next());
            plans.insert(scope, id, file, draft, json.writeValueAsString(draft.marks()), now);
            long first = ids.block(draft.points().size());
            var points = LongStream.range(first, first + draft.points().size()).mapToObj(WorkPointId::new).toList();
            plans.insertPoints(scope.province(), id, draft.points(), points);
            long task = ids.block(draft.tasks().size());
            int ordinal = 0;
            for (var each : draft.tasks()) {
                tasks.insert(scope.province(), scope.tenant(), view(each, new TaskId(task++), id, points), ordinal++);
            }
            return read.find(scope.province(), id).orElseThrow();
        }

        private static TaskView view(DraftTask task, TaskId id, WorkPlanId plan, List<WorkPointId> points) {
            var rules = task.rules();
            return new TaskView(id, plan, points.get(task.point()), task.number(), task.title(), task.text(), task.kind(), task.owners(),
                    task.dueOn(), task.dueText(), task.period(),
                    rules.stream().filter(rule -> rule.rule().equals(TaskRule.QUOTA)).map(TaskRule::quota).toList(),
                    rules.stream().filter(rule -> rule.rule().equals(TaskRule.LIMIT)).map(TaskRule::limit).toList(),
                    rules.stream().filter(rule -> rule.rule().equals(TaskRule.MEASURE)).map(TaskRule::measure).toList(), 1);
        }
    }
}
