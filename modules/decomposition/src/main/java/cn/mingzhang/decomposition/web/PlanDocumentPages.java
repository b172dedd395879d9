package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.document.PlanDocuments;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.web.Attachments;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document that a plan or a revision came from, as it was uploaded. */
@Controller
class PlanDocumentPages {

    private final PlanDocuments documents;

    PlanDocumentPages(PlanDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/work-plans/{id}/document")
    ResponseEntity<InputStreamResource> document(Scope scope, @PathVariable WorkPlanId id) {
        var document = documents.open(scope, id);
        return Attachments.of(document.name(), document.mediaType(), document.size(), document.stream());
    }
}
