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

/** The answers to what was asked on an obligation's page. */
@Component
class RequestFormPage {

    private final ObligationPage page;
    private final EvidencePieces evidence;
    private final Words words;

    RequestFormPage(ObligationPage page, EvidencePieces evidence, Words words) {
        this.page = page;
        this.evidence = evidence;
        this.words = words;
    }

    String word(String code, Locale locale) {
        return words.of(locale, code);
    }

    String done(ObligationId id, String said, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.of(locale, said));
        return "redirect:/obligations/" + id;
    }

    /** The page as it stands now, the form that was refused open with what was typed. */
    String again(Scope scope, ObligationId id, String kind, DomainException refusal, HttpServletResponse response, Locale locale, Model model) {
        refused(refusal, response, locale, model);
        page.fill(scope, id, locale, model);
        model.addAttribute("mostMegabytes", evidence.mostMegabytes());
        model.addAttribute("asking", refusal.kind() == DomainException.Kind.INVALID ? kind : null);
        return "progress/obligation";
    }

    /** Says what is wrong; what is hidden or not theirs is nothing to type again. */
    void refused(DomainException refusal, HttpServletResponse response, Locale locale, Model model) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus((refusal.kind() == DomainException.Kind.INVALID ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        model.addAttribute("faults", words.faults(refusal, locale));
        model.addAttribute("refused", words.refusal(refusal, locale));
    }
}
