package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.HealthSource;
import cn.mingzhang.tenants.province.Onboarding;
import cn.mingzhang.tenants.province.Operators;
import cn.mingzhang.tenants.province.ProvinceUsages;
import cn.mingzhang.web.Crumb;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The operator's console: all provinces with what they take, the health of the installation, and the form for a new province. */
@Controller
@WhileSuspended
class OperatorPages {

    private static final int SIZE = 20;

    private final ProvinceUsages usages;
    private final Onboarding onboarding;
    private final HealthSource health;
    private final OperatorWords words;

    OperatorPages(ProvinceUsages usages, Onboarding onboarding, HealthSource health, OperatorWords words) {
        this.usages = usages;
        this.onboarding = onboarding;
        this.health = health;
        this.words = words;
    }

    @GetMapping("/operator")
    String provinces(SignedIn person, @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Operators.require(person);
        Page<?> found = usages.find(q, new PageRequest(SIZE, cursor));
        model.addAttribute("q", q);
        model.addAttribute("provinces", found.items());
        model.addAttribute("next", found.next() == null ? null : "/operator?cursor=" + found.next()
                + (q == null || q.isBlank() ? "" : "&q=" + UriUtils.encodeQueryParam(q, StandardCharsets.UTF_8)));
        model.addAttribute("health", health.parts());
        return "tenants/operator";
    }

    @GetMapping("/operator/new")
    String form(SignedIn person, Model model, Locale locale) {
        Operators.require(person);
        return form(OnboardForm.EMPTY, model, locale);
    }

    @PostMapping("/operator")
    String open(SignedIn person, @ModelAttribute OnboardForm form, RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response) {
        Operators.require(person);
        try {
            ProvinceId opened = onboarding.open(form.command(), person.name());
            flash.addFlashAttribute("done", words.text("operator.opened", locale, String.valueOf(form.name())));
            return "redirect:/operator/provinces/" + opened;
        } catch (DomainException refused) {
            words.refuse(refused, model, response, locale);
            return form(form, model, locale);
        }
    }

    private String form(OnboardForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", List.of(new Crumb(words.text("operator.title", locale), "/operator"), new Crumb(words.text("operator.new", locale), null)));
        return "tenants/operator-new";
    }
}
