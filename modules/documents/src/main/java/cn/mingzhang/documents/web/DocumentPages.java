package cn.mingzhang.documents.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.documents.Documents;
import cn.mingzhang.documents.OfficeFile;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a reader can take out, by year. */
@Controller
class DocumentPages {

    private static final PageRequest MANY = new PageRequest(Page.MAX_SIZE, null);

    private final Documents documents;
    private final WorkPlans plans;
    private final Assessments assessments;
    private final Bodies bodies;
    private final Clock clock;

    DocumentPages(Documents documents, WorkPlans plans, Assessments assessments, Bodies bodies, Clock clock) {
        this.documents = documents;
        this.plans = plans;
        this.assessments = assessments;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/documents")
    String page(Scope scope, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var all = plans.list(scope, MANY).items();
        var years = Stream.concat(all.stream().map(WorkPlanView::year), Stream.of(LocalDate.now(clock).getYear())).distinct()
                .sorted(Comparator.reverseOrder()).toList();
        int shown = year == null ? all.isEmpty() ? years.getFirst() : all.getFirst().year() : year;
        model.addAttribute("crumbs", List.of());
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("plans", all.stream().filter(plan -> plan.year() == shown).toList());
        model.addAttribute("bodies", bodies.find(scope, BodyFilter.ALL, MANY).items());
        model.addAttribute("own", scope.body());
        model.addAttribute("assessments", assessments.find(scope, null, MANY).items().stream()
                .filter(assessment -> assessment.scheme().year() == shown).toList());
        return "documents/documents";
    }

    /** The choice of body and year as a form sends it, without script. */
    @GetMapping("/documents/self-inspection")
    String chosen(@RequestParam BodyId body, @RequestParam int year) {
        return "redirect:/bodies/" + body + "/self-inspection.docx?year=" + year;
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
