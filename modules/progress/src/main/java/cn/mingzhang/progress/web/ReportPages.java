package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.SaveDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the report form: every button of it saves what was typed first, so that nothing is lost. */
@Controller
@RequestMapping("/obligations/{id}")
class ReportPages {

    private final ProgressReports reports;
    private final EvidencePieces evidence;
    private final ReportFormPage forms;

    ReportPages(ProgressReports reports, EvidencePieces evidence, ReportFormPage forms) {
        this.reports = reports;
        this.evidence = evidence;
        this.forms = forms;
    }

    @PostMapping("/draft")
    String save(Scope scope, @PathVariable ObligationId id, @ModelAttribute("form") ReportForm form, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        boolean htmx = request.getHeader("HX-Request") != null;
        try {
            var added = htmx ? List.<EvidenceId>of() : added(scope, form, request);
            var saved = reports.saveDraft(scope, draft(id, form, added));
            return htmx ? forms.saved(saved, locale, model) : forms.done(id, "progress.done.saved", locale, flash);
        } catch (DomainException refusal) {
            return htmx ? forms.notSaved(refusal, response, locale, model)
                    : forms.again(scope, id, form, refusal, response, locale, model);
        }
    }

    @PostMapping("/submission")
    String submit(Scope scope, @PathVariable ObligationId id, @ModelAttribute("form") ReportForm form, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        var kept = form;
        try {
            var saved = reports.saveDraft(scope, draft(id, form, added(scope, form, request)));
            kept = form.on(saved.version());
            reports.submit(scope, id, saved.version());
            return forms.done(id, "progress.done.submitted", locale, flash);
        } catch (DomainException refusal) {
            return forms.again(scope, id, kept, refusal, response, locale, model);
        }
    }

    @PostMapping("/evidence")
    String evidence(Scope scope, @PathVariable ObligationId id, @ModelAttribute("form") ReportForm form, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        try {
            reports.saveDraft(scope, draft(id, form, added(scope, form, request)));
            return forms.done(id, "progress.done.saved", locale, flash) + "#evidence";
        } catch (DomainException refusal) {
            return forms.again(scope, id, form, refusal, response, locale, model);
        }
    }

    /** Puts what was reported below behind what was typed, and keeps both. */
    @PostMapping("/parts")
    String takeOver(Scope scope, @PathVariable ObligationId id, @ModelAttribute("form") ReportForm form, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        try {
            var taken = forms.taken(scope, id, form.content(added(scope, form, request)), locale);
            reports.saveDraft(scope, new SaveDraft(id, form.version(), taken.content()));
            return forms.takenOver(id, taken, locale, flash);
        } catch (DomainException refusal) {
            return forms.again(scope, id, form, refusal, response, locale, model);
        }
    }

    @PostMapping("/recall")
    String recall(Scope scope, @PathVariable ObligationId id, @RequestParam(required = false) @Nullable Integer version, Locale locale,
            RedirectAttributes flash) {
        reports.recall(scope, id, version);
        return forms.done(id, "progress.done.recalled", locale, flash);
    }

    private static SaveDraft draft(ObligationId id, ReportForm form, List<EvidenceId> added) {
        return new SaveDraft(id, form.version(), form.content(added));
    }

    /** What came with the form: files, and the address of a page. */
    private List<EvidenceId> added(Scope scope, ReportForm form, HttpServletRequest request) {
        var added = new ArrayList<EvidenceId>();
        for (var file : Uploads.of(request)) {
            try (var content = file.getInputStream()) {
                added.add(evidence.addFile(scope, String.valueOf(file.getOriginalFilename()), content).id());
            } catch (IOException broken) {
                throw new UncheckedIOException("the upload broke off", broken);
            }
        }
        if (form.hasLink()) {
            added.add(evidence.addLink(scope, String.valueOf(form.url()), form.linkName()).id());
        }
        return added;
    }
}
