package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.revision.DecideRow;
import cn.mingzhang.decomposition.revision.RevisionDecision;
import cn.mingzhang.decomposition.revision.RevisionRow;
import cn.mingzhang.decomposition.revision.RevisionView;
import cn.mingzhang.decomposition.revision.Revisions;
import cn.mingzhang.decomposition.revision.RowsDecided;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.PersonNames;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A revised document beside the plan in force: what differs, each accepted or refused. */
@Controller
@RequestMapping("/work-plans/{id}/revision")
class RevisionPages {

    /** A row as it is decided on, in words. */
    record Line(RevisionRow row, MatchRow match) {
    }

    private final Revisions revisions;
    private final WorkPlans plans;
    private final MatchRows rows;
    private final Faults faults;
    private final PersonNames people;

    RevisionPages(Revisions revisions, WorkPlans plans, MatchRows rows, Faults faults, PersonNames people) {
        this.revisions = revisions;
        this.plans = plans;
        this.rows = rows;
        this.faults = faults;
        this.people = people;
    }

    @GetMapping
    String page(Scope scope, @PathVariable WorkPlanId id, Model model, Locale locale) {
        var view = revisions.find(scope, id).orElse(null);
        var plan = plans.view(scope, id);
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans"), new Crumb(plan.title(), "/work-plans/" + id)));
        model.addAttribute("plan", plan);
        model.addAttribute("view", view);
        model.addAttribute("all", revisions.list(scope, id));
        model.addAttribute("accept", ".docx,.doc,.pdf,.xlsx,.xls,.html,.htm,.txt");
        if (view != null) {
            model.addAttribute("groups", groups(scope, view, locale));
            model.addAttribute("names", people.of(scope.province(), view.decided().stream().map(RevisionDecision::person).distinct().toList()));
        }
        return "decomposition/revision";
    }

    @PostMapping
    String upload(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable MultipartFile file, Model model,
            HttpServletResponse response, Locale locale) throws IOException {
        try {
            SeenRow.upload(file, (name, content) -> revisions.upload(scope, id, name, content));
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    @PostMapping("/acceptance")
    String accept(Scope scope, @PathVariable WorkPlanId id, @RequestParam String row, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash, Model model, HttpServletResponse response, Locale locale) {
        try {
            revisions.accept(scope, id, new DecideRow(row, version, reason));
            flash.addFlashAttribute("applied", 1);
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    @PostMapping("/refusal")
    String refuse(Scope scope, @PathVariable WorkPlanId id, @RequestParam String row, @RequestParam int version, Model model, HttpServletResponse response,
            Locale locale) {
        try {
            revisions.refuse(scope, id, new DecideRow(row, version, null));
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    /** Decides on all rows of a sort. */
    @PostMapping("/all")
    String decideAll(Scope scope, @PathVariable WorkPlanId id, @RequestParam(defaultValue = "") String rows, @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes flash, Locale locale) {
        var commands = SeenRow.all(rows).stream().map(row -> new DecideRow(row.key(), row.version(), reason)).toList();
        boolean accept = verdict.equals("accept");
        var decided = revisions.decideAll(scope, id, commands, accept);
        flash.addFlashAttribute("applied", accept ? decided.done() : 0);
        flash.addFlashAttribute("refusals", faults.each(decided.refused(), RowsDecided.Refusal::title, RowsDecided.Refusal::reason, locale));
        return back(id);
    }

    /** Ends a revision of which nothing is open. */
    @PostMapping("/settlement")
    String settle(Scope scope, @PathVariable WorkPlanId id, Model model, HttpServletResponse response, Locale locale) {
        try {
            revisions.settle(scope, id);
            return back(id);
        } catch (DomainException refusal) {
            return again(scope, id, refusal, model, response, locale);
        }
    }

    private Map<RevisionRow.Group, List<Line>> groups(Scope scope, RevisionView view, Locale locale) {
        var shown = rows.of(scope, view.rows().stream().map(RevisionRow::match).toList(), locale);
        var groups = new EnumMap<RevisionRow.Group, List<Line>>(RevisionRow.Group.class);
        for (int at = 0; at < shown.size(); at++) {
            groups.computeIfAbsent(view.rows().get(at).group(), _ -> new ArrayList<>()).add(new Line(view.rows().get(at), shown.get(at)));
        }
        return groups;
    }

    private String again(Scope scope, WorkPlanId id, DomainException refusal, Model model, HttpServletResponse response, Locale locale) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN || refusal.code().equals("revision_of_no_plan")) {
            throw refusal;
        }
        var words = faults.byField(refusal, locale);
        String view = page(scope, id, model, locale);
        response.setStatus(Faults.status(refusal));
        model.addAttribute("faults", words.values());
        return view;
    }

    private static String back(WorkPlanId id) {
        return "redirect:/work-plans/" + id + "/revision";
    }
}
