package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.table.AcceptRow;
import cn.mingzhang.decomposition.table.TableAccepted;
import cn.mingzhang.decomposition.table.TableImports;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An edited task table beside its draft: what differs, and what of it is taken over. */
@Controller
@RequestMapping("/work-plans/{id}/table-import")
class TableImportPages {

    private final WorkPlans plans;
    private final TableImports imports;
    private final Faults faults;

    TableImportPages(WorkPlans plans, TableImports imports, Faults faults) {
        this.plans = plans;
        this.imports = imports;
        this.faults = faults;
    }

    @GetMapping
    String page(Scope scope, @PathVariable WorkPlanId id, Model model, Locale locale) {
        var diff = imports.find(scope, id).orElse(null);
        var plan = plans.view(scope, id);
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans"), new Crumb(plan.title(), "/work-plans/" + id)));
        model.addAttribute("plan", plan);
        model.addAttribute("diff", diff);
        if (diff != null) {
            var problems = new HashMap<String, String>();
            diff.rows().forEach(row -> row.changes().forEach(change -> {
                if (change.problem() != null) {
                    problems.put(change.cell(), faults.text(change.problem(), locale));
                }
            }));
            model.addAttribute("problems", problems);
            model.addAttribute("simple", diff.simple().stream().map(row -> row.key() + ":" + row.version()).toList());
        }
        return "decomposition/table-import";
    }

    @PostMapping
    String upload(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable MultipartFile file, Model model,
            HttpServletResponse response, Locale locale) throws IOException {
        try {
            SeenRow.upload(file, (name, content) -> imports.upload(scope, id, name, content));
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    /** Takes one row over, as the person saw it. */
    @PostMapping("/acceptance")
    String accept(Scope scope, @PathVariable WorkPlanId id, @RequestParam String row, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash, Model model, HttpServletResponse response, Locale locale) {
        try {
            imports.accept(scope, id, new AcceptRow(row, version, meant(sent)));
            flash.addFlashAttribute("applied", 1);
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    /** Takes over all rows that need nobody's look. */
    @PostMapping("/all")
    String acceptAll(Scope scope, @PathVariable WorkPlanId id, @RequestParam(defaultValue = "") String rows, RedirectAttributes flash, Locale locale) {
        var commands = SeenRow.all(rows).stream().map(row -> new AcceptRow(row.key(), row.version(), Map.of())).toList();
        var accepted = imports.acceptAll(scope, id, commands);
        flash.addFlashAttribute("applied", accepted.applied());
        flash.addFlashAttribute("refusals", faults.each(accepted.refused(), TableAccepted.Refusal::title, TableAccepted.Refusal::reason, locale));
        return back(id);
    }

    @PostMapping("/setting-aside")
    String setAside(Scope scope, @PathVariable WorkPlanId id, @RequestParam String row) {
        imports.setAside(scope, id, row);
        return back(id);
    }

    @PostMapping("/discard")
    String discard(Scope scope, @PathVariable WorkPlanId id) {
        imports.discard(scope, id);
        return "redirect:/work-plans/" + id;
    }

    /** Who is meant by each name, as far as it was chosen. */
    private static Map<String, BodyId> meant(MultiValueMap<String, String> sent) {
        var names = sent.getOrDefault("name", List.of());
        var bodies = sent.getOrDefault("meant", List.of());
        var meant = new HashMap<String, BodyId>();
        for (int at = 0; at < Math.min(names.size(), bodies.size()); at++) {
            if (!bodies.get(at).isBlank()) {
                meant.put(names.get(at), BodyId.parse(bodies.get(at)));
            }
        }
        return meant;
    }

    private String again(Scope scope, WorkPlanId id, DomainException refusal, Model model, HttpServletResponse response, Locale locale) {
        var words = faults.byField(refusal, locale);
        String view = page(scope, id, model, locale);
        response.setStatus(Faults.status(refusal));
        model.addAttribute("faults", words.values());
        return view;
    }

    private static String back(WorkPlanId id) {
        return "redirect:/work-plans/" + id + "/table-import";
    }
}
