package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.table.TableImports;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An edited task table comes back into its draft. */
@RestController
@RequestMapping("/api/v1/work-plans/{id}/table-import")
class TableImportEndpoint {

    private final TableImports imports;
    private final MessageSource messages;

    TableImportEndpoint(TableImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TableImportJson upload(Scope scope, @PathVariable WorkPlanId id, @RequestParam MultipartFile file, Locale locale) throws IOException {
        try (var content = file.getInputStream()) {
            imports.upload(scope, id, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), content);
        }
        return one(scope, id, locale);
    }

    @GetMapping
    TableImportJson one(Scope scope, @PathVariable WorkPlanId id, Locale locale) {
        return TableImportJson.of(imports.find(scope, id).orElseThrow(DomainException::notFound),
                fault -> String.valueOf(messages.getMessage("error." + fault.code(), fault.arguments().toArray(), fault.code(), locale)));
    }

    /** Answers with what differs still. */
    @PostMapping("/acceptance")
    TableImportJson accept(Scope scope, @PathVariable WorkPlanId id, @RequestBody TableImportJson.Acceptance acceptance, Locale locale) {
        imports.find(scope, id);
        imports.accept(scope, id, acceptance.command());
        return one(scope, id, locale);
    }

    /** Takes several rows over, each by itself, and answers with what differs still. */
    @PostMapping("/acceptances")
    TableImportJson acceptAll(Scope scope, @PathVariable WorkPlanId id, @RequestBody TableImportJson.Acceptances acceptances, Locale locale) {
        imports.find(scope, id);
        imports.acceptAll(scope, id, acceptances.commands());
        return one(scope, id, locale);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Scope scope, @PathVariable WorkPlanId id) {
        imports.discard(scope, id);
    }
}
