package cn.mingzhang.documents.api;

import cn.mingzhang.documents.Documents;
import cn.mingzhang.documents.OfficeFile;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DocumentEndpoint {

    private final Documents documents;

    DocumentEndpoint(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/work-plans/{id}/task-table.xlsx")
    ResponseEntity<byte[]> taskTable(Scope scope, @PathVariable WorkPlanId id) {
        return documents.taskTable(scope, id, OfficeFile.Kind.XLSX).attachment();
    }

    @GetMapping("/work-plans/{id}/task-table.docx")
    ResponseEntity<byte[]> taskTableText(Scope scope, @PathVariable WorkPlanId id) {
        return documents.taskTable(scope, id, OfficeFile.Kind.DOCX).attachment();
    }

    @GetMapping("/work-plans/{id}/task-table.pdf")
    ResponseEntity<byte[]> taskTablePrint(Scope scope, @PathVariable WorkPlanId id) {
        return documents.taskTable(scope, id, OfficeFile.Kind.PDF).attachment();
    }

    @GetMapping("/bodies/{id}/self-inspection.docx")
    ResponseEntity<byte[]> selfInspection(Scope scope, @PathVariable BodyId id, @RequestParam(required = false) @Nullable Integer year) {
        return documents.selfInspection(scope, id, year).attachment();
    }

    @GetMapping("/assessments/{id}/ranking.xlsx")
    ResponseEntity<byte[]> ranking(Scope scope, @PathVariable AssessmentId id) {
        return documents.ranking(scope, id).attachment();
    }
}
