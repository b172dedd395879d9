package cn.mingzhang.audit.web;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.chain.TrailSeals;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail, newest first, with filters, and how far it is sealed. */
@Controller
class AuditPages {

    /** What the filter offers, in the order of the year's work. */
    private static final List<String> THINGS = List.of("work_plan", "task", "obligation", "evidence", "scheme", "assessment", "body", "person",
            "membership", "province", "trail");

    private final Trail trail;
    private final TrailSeals seals;
    private final TrailWords words;
    private final Clock clock;

    AuditPages(Trail trail, TrailSeals seals, TrailWords words, Clock clock) {
        this.trail = trail;
        this.seals = seals;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String page(Scope scope, AuditQuestion question, PageRequest page, Locale language, Model model) {
        var found = trail.entries(scope, question.filter(clock.getZone()), page);
        model.addAttribute("rows", found.items().stream().map(entry -> words.row(entry, language)).toList());
        model.addAttribute("question", question);
        model.addAttribute("things", THINGS);
        model.addAttribute("chain", seals.findState(scope.province()).orElse(null));
        model.addAttribute("csv", question.at("/audit/export.csv", null));
        model.addAttribute("xlsx", question.at("/audit/export.xlsx", null));
        model.addAttribute("next", found.next() == null ? null : question.at("/audit", found.next()));
        return "audit/audit";
    }
}
