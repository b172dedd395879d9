package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of plans and the import of a document. */
@Controller
class WorkPlanPages {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final DocumentImports imports;
    private final Faults faults;
    private final Clock clock;

    WorkPlanPages(WorkPlans plans, Tasks tasks, DocumentImports imports, Faults faults, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.imports = imports;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping("/work-plans")
    String list(Scope scope, PageRequest page, Model model) {
        var found = plans.list(scope, page);
        model.addAttribute("plans", found.items());
        model.addAttribute("counts", tasks.counts(scope, found.items().stream().map(WorkPlanView::id).toList()));
        model.addAttribute("next", found.next() == null ? null : "/work-plans?cursor=" + found.next());
        model.addAttribute("office", scope.has(Role.OFFICE));
        model.addAttribute("own", scope.tenant());
        return "decomposition/work-plans";
    }

    @GetMapping("/work-plans/import")
    String form(Scope scope, Model model, Locale locale) {
        scope.require(Role.OFFICE);
        model.addAttribute("limit", imports.limit().toMegabytes());
        model.addAttribute("accept", ".docx,.doc,.pdf,.xlsx,.xls,.html,.htm,.txt");
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans")));
        if (!model.containsAttribute("year")) {
            model.addAttribute("year", LocalDate.now(clock).getYear());
        }
        return "decomposition/import";
    }

    @PostMapping("/work-plans")
    String add(Scope scope, @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(required = false) @Nullable String year,
            Model model, RedirectAttributes flash, HttpServletResponse response, Locale locale) throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            if (file == null || name.isEmpty()) {
                throw DomainException.invalid("file", "document_missing");
            }
            try (var content = file.getInputStream()) {
                var imported = imports.importDocument(scope, new ImportDocument(name, content, year(year)));
                flash.addFlashAttribute("warnings", imported.warnings());
                return "redirect:/work-plans/" + imported.plan().id();
            }
        } catch (DomainException refusal) {
            response.setStatus(Faults.status(refusal));
            model.addAttribute("year", year == null ? "" : year);
            model.addAttribute("faults", faults.byField(refusal, locale));
            model.addAttribute("refused", name);
            return form(scope, model, locale);
        }
    }

    private static @Nullable Integer year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notAYear) {
            throw DomainException.invalid("year", "not_understood");
        }
    }
}
