package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.web.Attachments;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one obligation, as a page or beside another one, and hands out its evidence. */
@Controller
class ObligationPages {

    private final ObligationPage page;
    private final EvidencePieces evidence;

    ObligationPages(ObligationPage page, EvidencePieces evidence) {
        this.page = page;
        this.evidence = evidence;
    }

    @GetMapping("/obligations/{id}")
    String obligation(Scope scope, @PathVariable ObligationId id, @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            @RequestParam(name = "return", required = false) @Nullable String returning,
            @RequestParam(required = false) @Nullable String ask, Locale locale, Model model) {
        page.fill(scope, id, locale, model);
        model.addAttribute("mostMegabytes", evidence.mostMegabytes());
        model.addAttribute("returning", returning != null);
        model.addAttribute("asking", ask);
        return "beside-body".equals(target) ? "progress/obligation :: beside" : "progress/obligation";
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<InputStreamResource> content(Scope scope, @PathVariable EvidenceId id) {
        var content = evidence.open(scope, id);
        return Attachments.of(content.name(), content.mediaType(), content.size(), content.stream());
    }
}
