package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.plan.ChangeWorkPlan;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Brings documents in and shows plans with their outline. */
@RestController
class WorkPlansEndpoint {

    private final WorkPlans plans;
    private final DocumentImports imports;
    private final MessageSource messages;

    WorkPlansEndpoint(WorkPlans plans, DocumentImports imports, MessageSource messages) {
        this.plans = plans;
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(path = "/api/v1/work-plans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    WorkPlanJson.Imported add(Scope scope, @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable Integer year,
            Locale locale) throws IOException {
        try (var content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var imported = imports.importDocument(scope, new ImportDocument(name, content, year));
            var plan = imported.plan();
            return new WorkPlanJson.Imported(plan.id(), plan.title(), plan.year(), plan.state(), plan.version(), imported.points(),
                    imported.warnings().stream().map(code -> warning(code, locale)).toList());
        }
    }

    @GetMapping("/api/v1/work-plans")
    Page<WorkPlanJson> list(Scope scope, PageRequest page) {
        return plans.list(scope, page).map(WorkPlanJson::of);
    }

    @GetMapping("/api/v1/work-plans/{id}")
    WorkPlanJson one(Scope scope, @PathVariable WorkPlanId id) {
        return WorkPlanJson.of(plans.view(scope, id));
    }

    @PatchMapping("/api/v1/work-plans/{id}")
    WorkPlanJson change(Scope scope, @PathVariable WorkPlanId id, @RequestBody WorkPlanJson.Change change) {
        return WorkPlanJson.of(plans.change(scope, new ChangeWorkPlan(id, TaskJson.version(change.version()), change.title(),
                change.behalfOf(), change.defaultPeriod(), change.defaultDueOn())));
    }

    @GetMapping("/api/v1/work-plans/{id}/points")
    Page<WorkPlanJson.Point> points(Scope scope, @PathVariable WorkPlanId id, PageRequest page) {
        var last = page.after(Integer::valueOf);
        var rest = plans.points(scope, id).stream().filter(point -> last == null || point.ordinal() > last).limit(page.size() + 1L).toList();
        return Page.of(rest, page.size(), point -> Integer.toString(point.ordinal())).map(WorkPlanJson.Point::of);
    }

    private WorkPlanJson.Warning warning(String code, Locale locale) {
        return new WorkPlanJson.Warning(code, String.valueOf(messages.getMessage("decomposition.warning." + code, null, code, locale)));
    }
}
