package cn.mingzhang.decomposition.web;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.web.Attachments;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document that a plan or a revision came from, as it was uploaded, for the office of its issuer. */
@Controller
class PlanDocumentPages {

    private final Drafts drafts;
    private final StoredFiles files;
    private final Trail trail;

    PlanDocumentPages(Drafts drafts, StoredFiles files, Trail trail) {
        this.drafts = drafts;
        this.files = files;
        this.trail = trail;
    }

    @GetMapping("/work-plans/{id}/document")
    ResponseEntity<InputStreamResource> document(Scope scope, @PathVariable WorkPlanId id) {
        var source = drafts.mine(scope, id).sourceFileId();
        if (source == null) {
            throw DomainException.notFound();
        }
        var file = files.view(scope.province(), source);
        trail.record(scope, "download", "work_plan", id, Map.of("file", file.name()));
        return Attachments.of(file.name(), file.mediaType(), file.size(), files.open(scope.province(), source));
    }
}
