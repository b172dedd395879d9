package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.evidence.EvidencePieces;
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
    private final EvidencePieces evidence;
    private final Words words;

    ReviewFormPage(ObligationPage page, EvidencePieces evidence, Words words) {
        this.page = page;
        this.evidence = evidence;
        this.words = words;
    }

    String done(ObligationId id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        flash.addFlashAttribute("judged", true);
        return "redirect:/obligations/" + id;
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
