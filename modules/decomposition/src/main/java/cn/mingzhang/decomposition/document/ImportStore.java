package cn.mingzhang.decomposition.document;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.events.DocumentImported;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.FirstCut;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.Scope;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a draft with its file, outline, tasks, owners and rules: all of it or nothing. */
@Component
class ImportStore {

    private final StoredFiles files;
    private final Drafts drafts;
    private final FirstCut cut;
    private final Told told;
    private final Clock clock;

    ImportStore(StoredFiles files, Drafts drafts, FirstCut cut, Told told, Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.cut = cut;
        this.told = told;
        this.clock = clock;
    }

    /** @param started the reading of the system's timer when the import began */
    @Transactional
    WorkPlanView save(Scope scope, ImportDocument command, byte[] bytes, DocumentDraft draft, long started) {
        var file = files.store(scope, command.name(), new ByteArrayInputStream(bytes), bytes.length);
        var plan = drafts.begin(scope, file.id(), draft.plan(), clock.instant());
        cut.store(scope, plan, draft.tasks());
        told.imported(scope, plan, file.sha256(), draft, Duration.ofNanos(System.nanoTime() - started));
        return command.revises() == null ? plan : drafts.revise(scope, plan.id(), command.revises());
    }

    /** The trail and the event of an import. */
    @Component
    static class Told {
        private final Trail trail;
        private final ApplicationEventPublisher events;

        Told(Trail trail, ApplicationEventPublisher events) {
            this.trail = trail;
            this.events = events;
        }

        void imported(Scope scope, WorkPlanView plan, String sha256, DocumentDraft draft, Duration took) {
            trail.record(scope, "import", "work_plan", plan.id(), Map.of("file", sha256, "points", draft.plan().points().size(), "tasks", draft.tasks().size()));
            events.publishEvent(new DocumentImported(scope.province(), plan.id(), scope.tenant(), draft.tasks().size(), took));
        }
    }
}
