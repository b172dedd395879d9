package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers to a judgement given on an obligation's page. */
@Component
class ReviewFormPage {

    private final ObligationPage page;
    private final Obligations obligations;
    private final EvidencePieces evidence;
    private final Words words;

    ReviewFormPage(ObligationPage page, Obligations obligations, EvidencePieces evidence, Words words) {
        this.page = page;
        this.obligations = obligations;
        this.evidence = evidence;
        this.words = words;
    }

    /** Back to the page, or to the queue where what was passed on is out of the judge's sight by that. */
    String done(Scope scope, ObligationId id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        flash.addFlashAttribute("judged", true);
        return obligations.shows(scope, id) ? "redirect:/obligations/" + id : "redirect:/reviews";
    }

    /** The page as it stands now, with what was typed and why it was refused. */
    String again(Scope scope, ObligationId id, boolean back, ReviewForm form, DomainException refusal, HttpServletResponse response,
            Locale locale, Model model) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN) {
            throw refusal;
        }
        page.fill(scope, id, locale, model);
        response.setStatus((refusal.kind() == DomainException.Kind.STALE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("review", form);
        model.addAttribute("mostMegabytes", evidence.mostMegabytes());
        model.addAttribute("returning", back && refusal.kind() == DomainException.Kind.INVALID);
        model.addAttribute("faults", words.faults(refusal, locale));
        model.addAttribute("refused", words.refusal(refusal, locale));
        return "progress/obligation";
    }
}
