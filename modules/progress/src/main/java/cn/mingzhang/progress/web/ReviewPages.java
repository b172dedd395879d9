package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import jakarta.servlet.http.HttpServletResponse;

/** What waits for the reader's judgement, one by one or many at once. */
@Controller
class ReviewPages {

    private final ReviewQueue queue;
    private final Judgements judgements;
    private final ReviewFormPage forms;

    ReviewPages(ReviewQueue queue, Judgements judgements, ReviewFormPage forms) {
        this.queue = queue;
        this.judgements = judgements;
        this.forms = forms;
    }

    @GetMapping("/reviews")
    String reviews(Scope scope, PageRequest page, @RequestParam(name = "return", required = false) @Nullable String returning, Locale locale,
            Model model) {
        scope.require(Role.OFFICE, Role.APPROVER);
        queue.fill(scope, page, locale, model);
        model.addAttribute("returning", returning != null);
        return "progress/reviews";
    }

    /** Each of the chosen is judged by itself: one that cannot be leaves the others alone. */
    @PostMapping("/reviews")
    String many(Scope scope, @RequestParam(name = "each", required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "pass") String verdict, @ModelAttribute("review") ReviewForm form, Locale locale, Model model) {
        scope.require(Role.OFFICE, Role.APPROVER);
        model.addAttribute("results", judgements.many(scope, chosen == null ? List.of() : chosen, verdict.equals("return"), form, locale));
        model.addAttribute("returning", false);
        queue.fill(scope, PageRequest.FIRST, locale, model);
        return "progress/reviews";
    }

    @PostMapping("/obligations/{id}/approval")
    String approve(Scope scope, @PathVariable ObligationId id, @ModelAttribute("review") ReviewForm form, HttpServletResponse response,
            Locale locale, Model model, RedirectAttributes flash) {
        return judge(scope, id, false, form, response, locale, model, flash);
    }

    @PostMapping("/obligations/{id}/verification")
    String verify(Scope scope, @PathVariable ObligationId id, @ModelAttribute("review") ReviewForm form, HttpServletResponse response,
            Locale locale, Model model, RedirectAttributes flash) {
        return judge(scope, id, false, form, response, locale, model, flash);
    }

    @PostMapping("/obligations/{id}/return")
    String giveBack(Scope scope, @PathVariable ObligationId id, @ModelAttribute("review") ReviewForm form, HttpServletResponse response,
            Locale locale, Model model, RedirectAttributes flash) {
        return judge(scope, id, true, form, response, locale, model, flash);
    }

    private String judge(Scope scope, ObligationId id, boolean back, ReviewForm form, HttpServletResponse response, Locale locale, Model model,
            RedirectAttributes flash) {
        try {
            return forms.done(scope, id, judgements.one(scope, id, form.version(), back, form, locale), flash);
        } catch (DomainException refusal) {
            return forms.again(scope, id, back, form, refusal, response, locale, model);
        }
    }
}
