package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.web.Attachments;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes evidence in and gives it out, always as an attachment that no browser runs. */
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceEndpoint {

    /** A published page. */
    record LinkJson(@Nullable String url, @Nullable String name) {
    }

    private final EvidencePieces evidence;

    EvidenceEndpoint(EvidencePieces evidence) {
        this.evidence = evidence;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EvidenceJson> addFile(Scope scope, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return created(EvidenceJson.of(evidence.addFile(scope, name == null ? "" : name, content)));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EvidenceJson> addLink(Scope scope, @RequestBody LinkJson link) {
        if (link.url() == null) {
            throw DomainException.invalid("url", "required");
        }
        return created(EvidenceJson.of(evidence.addLink(scope, link.url(), link.name())));
    }

    @GetMapping("/{id}")
    EvidenceJson get(Scope scope, @PathVariable EvidenceId id) {
        return EvidenceJson.of(evidence.view(scope, id));
    }

    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(Scope scope, @PathVariable EvidenceId id) {
        var content = evidence.open(scope, id);
        return Attachments.of(content.name(), content.mediaType(), content.size(), content.stream());
    }

    private static ResponseEntity<EvidenceJson> created(EvidenceJson json) {
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + json.id())).body(json);
    }
}
