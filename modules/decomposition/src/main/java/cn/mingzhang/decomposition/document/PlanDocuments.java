package cn.mingzhang.decomposition.document;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents that plans and revisions came from, for the office of their issuer; that of a settled revision also for whoever received the plan. */
@Service
public class PlanDocuments {

    private final WorkPlans plans;
    private final Drafts drafts;
    private final StoredFiles files;
    private final Trail trail;

    PlanDocuments(WorkPlans plans, Drafts drafts, StoredFiles files, Trail trail) {
        this.plans = plans;
        this.drafts = drafts;
        this.files = files;
        this.trail = trail;
    }

    /**
     * Opens a document; that it was read is written down.
     *
     * @throws DomainException NOT_FOUND out of reach and for a plan that came from no document, FORBIDDEN for others than the office where the document is not everybody's
     */
    @Transactional
    public PlanDocument open(Scope scope, WorkPlanId id) {
        var source = plans.findSettled(scope, id).orElseGet(() -> drafts.mine(scope, id)).sourceFileId();
        if (source == null) {
            throw DomainException.notFound();
        }
        var file = files.view(scope.province(), source);
        trail.record(scope, "download", "work_plan", id, Map.of("file", file.name()));
        return new PlanDocument(file.name(), file.mediaType(), file.size(), files.open(scope.province(), source));
    }
}
