package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.Requests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A body takes note of a task or asks for something about it on the obligation's page; its issuer's office answers on a page of its own. */
@Controller
class RequestPages {

    private final Requests requests;
    private final RequestTexts texts;
    private final RequestFormPage forms;

    RequestPages(Requests requests, RequestTexts texts, RequestFormPage forms) {
        this.requests = requests;
        this.texts = texts;
        this.forms = forms;
    }

    @GetMapping("/requests")
    String list(Scope scope, PageRequest page, @RequestParam(name = "own_cursor", required = false) @Nullable String own, Locale locale, Model model) {
        return shown(scope, page, own, locale, model);
    }

    @PostMapping("/obligations/{id}/receipt")
    String receive(Scope scope, @PathVariable ObligationId id, Locale locale, RedirectAttributes flash) {
        requests.receive(scope, id);
        return forms.done(id, "request.done.received", locale, flash);
    }

    @PostMapping("/obligations/{id}/decline")
    String decline(Scope scope, @PathVariable ObligationId id, @ModelAttribute("request") RequestForm form, HttpServletResponse response, Locale locale,
            Model model, RedirectAttributes flash) {
        return asked(scope, id, "decline", () -> requests.decline(scope, new DeclineTask(id, form.version(), form.why(), form.because())), response, locale, model, flash);
    }

    @PostMapping("/obligations/{id}/extension")
    String extend(Scope scope, @PathVariable ObligationId id, @ModelAttribute("request") RequestForm form, HttpServletResponse response, Locale locale,
            Model model, RedirectAttributes flash) {
        return asked(scope, id, "extension", () -> requests.askExtension(scope, new AskExtension(id, form.version(), form.due(), form.because())), response, locale, model, flash);
    }

    @PostMapping("/requests/{id}/withdrawal")
    String withdraw(Scope scope, @PathVariable RequestId id, @RequestParam(required = false) @Nullable Integer version, Locale locale, RedirectAttributes flash) {
        var taken = requests.withdraw(scope, id, version);
        return forms.done(taken.obligation(), "request.done.withdrawn", locale, flash);
    }

    @PostMapping("/requests/{id}/answer")
    String answer(Scope scope, @PathVariable RequestId id, @ModelAttribute("request") RequestForm form, PageRequest page,
            @RequestParam(name = "own_cursor", required = false) @Nullable String own, HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        try {
            var answered = requests.answer(scope, new AnswerRequest(id, form.version(), form.grant(), form.said(), form.due()));
            flash.addFlashAttribute("said", forms.word("request.done." + answered.state(), locale));
            return "redirect:" + address(page.cursor(), own);
        } catch (DomainException refusal) {
            forms.refused(refusal, response, locale, model);
            model.addAttribute("refusedId", id);
            return shown(scope, page, own, locale, model);
        }
    }

    /** Both lists, each at the page that was turned to; one that was answered to its end begins again. Who answers nothing has one list, and one cursor does. */
    private String shown(Scope scope, PageRequest page, @Nullable String ownCursor, Locale locale, Model model) {
        var found = requests.waiting(scope, page);
        boolean again = found.items().isEmpty() && page.cursor() != null;
        var waiting = again ? requests.waiting(scope, PageRequest.FIRST) : found;
        boolean office = scope.has(Role.OFFICE);
        var own = requests.own(scope, PageRequest.of(page.size(), office || ownCursor != null ? ownCursor : page.cursor()));
        model.addAttribute("office", office);
        model.addAttribute("count", requests.countWaiting(scope));
        model.addAttribute("waiting", texts.of(scope, waiting.items(), requests.possibleAnswers(scope, waiting.items()), locale));
        model.addAttribute("own", texts.of(scope, own.items(), locale));
        model.addAttribute("cursor", again ? null : page.cursor());
        model.addAttribute("ownCursor", ownCursor);
        model.addAttribute("next", waiting.next() == null ? null : address(waiting.next(), ownCursor));
        model.addAttribute("ownNext", own.next() == null ? null : address(office && !again ? page.cursor() : null, own.next()));
        return "progress/requests";
    }

    private static String address(@Nullable String cursor, @Nullable String own) {
        return UriComponentsBuilder.fromPath("/requests").queryParamIfPresent("cursor", given(cursor)).queryParamIfPresent("own_cursor", given(own)).encode().toUriString();
    }

    private static Optional<String> given(@Nullable String cursor) {
        return Optional.ofNullable(cursor).filter(text -> !text.isBlank());
    }

    private String asked(Scope scope, ObligationId id, String kind, Supplier<?> act, HttpServletResponse response, Locale locale, Model model,
            RedirectAttributes flash) {
        try {
            act.get();
            return forms.done(id, "request.done." + kind, locale, flash);
        } catch (DomainException refusal) {
            return forms.again(scope, id, kind, refusal, response, locale, model);
        }
    }
}
