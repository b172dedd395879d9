package cn.mingzhang.audit.web;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.audit.TrailFilter;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The trail, newest first, with filters. */
@Controller
class AuditPages {

    /** An act with its details opened up. */
    record Row(TrailEntry entry, Map<String, Object> detail) {
    }

    private final Trail trail;
    private final JsonMapper json;

    AuditPages(Trail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    @GetMapping("/audit")
    String page(Scope scope, @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String actor, @RequestParam(required = false) @Nullable String thing,
            PageRequest page, Model model) {
        var filter = new TrailFilter(from, to, actor, thing);
        var found = trail.entries(scope, filter, page).map(entry -> new Row(entry, json.readValue(entry.detail(), new TypeReference<>() { })));
        model.addAttribute("rows", found.items());
        model.addAttribute("filter", filter);
        model.addAttribute("next", found.next() == null ? null : UriComponentsBuilder.fromPath("/audit")
                .queryParam("from", from == null ? "" : from).queryParam("to", to == null ? "" : to)
                .queryParam("actor", actor == null ? "" : actor).queryParam("thing", thing == null ? "" : thing)
                .queryParam("cursor", found.next()).encode().toUriString());
        return "audit/audit";
    }
}
