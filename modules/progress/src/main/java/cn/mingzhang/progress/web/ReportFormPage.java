package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.review.ObligationView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers to the report form: what was typed comes back, with what is wrong or what changed meanwhile. */
@Component
class ReportFormPage {

    private final ObligationPage page;
    private final Obligations obligations;
    private final PartsStrip parts;
    private final EvidencePieces evidence;
    private final DueTexts texts;
    private final Words words;

    ReportFormPage(ObligationPage page, Obligations obligations, PartsStrip parts, EvidencePieces evidence, DueTexts texts, Words words) {
        this.page = page;
        this.obligations = obligations;
        this.parts = parts;
        this.evidence = evidence;
        this.texts = texts;
        this.words = words;
    }

    /** Back to the page, which says what was done. */
    String done(ObligationId id, String said, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.of(locale, said));
        return "redirect:/obligations/" + id;
    }

    /** What was typed with what was reported below behind it; nothing is kept yet. */
    PartsStrip.Taken taken(Scope scope, ObligationId id, ReportContent typed, Locale locale) {
        return parts.taken(scope, obligations.get(scope, id), typed, locale);
    }

    /** Back to the page, which says what was taken over, and where the writer's count is another than that of those below. */
    String takenOver(ObligationId id, PartsStrip.Taken taken, Locale locale, RedirectAttributes flash) {
        var below = taken.below().measured();
        var own = taken.content().measured();
        String said = taken.below().count() == 0 ? words.of(locale, "parts.taken.none") : words.of(locale, "parts.taken", taken.below().count());
        flash.addFlashAttribute("said", below == null || own == null || own.compareTo(below) == 0 ? said
                : said + words.of(locale, "parts.taken.count", own.stripTrailingZeros().toPlainString(), below.stripTrailingZeros().toPlainString()));
        return "redirect:/obligations/" + id;
    }

    /** The stamp of an autosave, and the version that the next one has to name. */
    String saved(Obligation saved, Locale locale, Model model) {
        model.addAttribute("version", saved.version());
        model.addAttribute("savedAt", texts.moment(saved.changedAt(), locale));
        return "progress/obligation :: saved";
    }

    /** The stamp of an autosave that did not come to pass; the text stays where it was typed. */
    String notSaved(DomainException refusal, HttpServletResponse response, Locale locale, Model model) {
        if (!belongsOnPage(refusal)) {
            throw refusal;
        }
        response.setStatus(status(refusal).value());
        model.addAttribute("fault", words.refusal(refusal, locale));
        return "progress/obligation :: notSaved";
    }

    /** The whole page with what was typed; after a collision also with what the other person left there. */
    String again(Scope scope, ObligationId id, ReportForm form, DomainException refusal, HttpServletResponse response, Locale locale, Model model) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN) {
            throw refusal;
        }
        model.addAttribute("form", form);
        var view = page.fill(scope, id, locale, model);
        var o = view.obligation();
        response.setStatus(status(refusal).value());
        model.addAttribute("mostMegabytes", evidence.mostMegabytes());
        model.addAttribute("returning", false);
        model.addAttribute("faults", words.faults(refusal, locale));
        model.addAttribute("refused", words.refusal(refusal, locale));
        if (refusal.kind() == DomainException.Kind.STALE) {
            collision(view, form, model);
        } else {
            model.addAttribute("form", form.version() == null ? form.on(o.version()) : form);
        }
        return "progress/obligation";
    }

    private static void collision(ObligationView view, ReportForm form, Model model) {
        model.addAttribute("theirs", view.newest().orElse(null));
        model.addAttribute("typed", form);
        model.addAttribute("form", form.on(view.obligation().version()));
    }

    private static boolean belongsOnPage(DomainException refusal) {
        return refusal.kind() == DomainException.Kind.STALE || refusal.kind() == DomainException.Kind.INVALID;
    }

    private static HttpStatus status(DomainException refusal) {
        return refusal.kind() == DomainException.Kind.STALE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
