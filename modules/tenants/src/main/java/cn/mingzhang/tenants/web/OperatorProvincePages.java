package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.Operators;
import cn.mingzhang.tenants.province.ProvinceUsages;
import cn.mingzhang.tenants.province.Provinces;
import cn.mingzhang.web.Crumb;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One province in the operator's console: what it takes, its limits, suspending and resuming it. */
@Controller
@WhileSuspended
@RequestMapping("/operator/provinces/{id}")
class OperatorProvincePages {

    private final ProvinceUsages usages;
    private final Provinces provinces;
    private final OperatorWords words;

    OperatorProvincePages(ProvinceUsages usages, Provinces provinces, OperatorWords words) {
        this.usages = usages;
        this.provinces = provinces;
        this.words = words;
    }

    @GetMapping
    String one(SignedIn person, @PathVariable ProvinceId id, Model model, Locale locale) {
        Operators.require(person);
        return page(id, model, locale);
    }

    @PostMapping("/suspension")
    String suspend(SignedIn person, @PathVariable ProvinceId id, @RequestParam(defaultValue = "") String reason, @RequestParam int version,
            RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response) {
        Operators.require(person);
        model.addAttribute("reason", reason);
        return act(id, () -> provinces.suspend(id, reason, version, person.name()), "operator.suspended", flash, model, locale, response);
    }

    @PostMapping("/resumption")
    String resume(SignedIn person, @PathVariable ProvinceId id, @RequestParam(defaultValue = "") String reason, @RequestParam int version,
            RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response) {
        Operators.require(person);
        model.addAttribute("reason", reason);
        return act(id, () -> provinces.resume(id, reason, version, person.name()), "operator.resumed", flash, model, locale, response);
    }

    @PostMapping("/limits")
    String limit(SignedIn person, @PathVariable ProvinceId id, @ModelAttribute LimitsForm form, @RequestParam int version,
            RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response) {
        Operators.require(person);
        model.addAttribute("limits", form);
        return act(id, () -> provinces.limit(id, form.limits(), version, person.name()), "operator.limited", flash, model, locale, response);
    }

    private String act(ProvinceId id, Runnable act, String done, RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response) {
        provinces.get(id);
        try {
            act.run();
        } catch (DomainException refused) {
            words.refuse(refused, model, response, locale);
            return page(id, model, locale);
        }
        flash.addFlashAttribute("done", words.text(done, locale));
        return "redirect:/operator/provinces/" + id;
    }

    private String page(ProvinceId id, Model model, Locale locale) {
        var usage = usages.get(id);
        model.addAttribute("usage", usage);
        model.addAttribute("province", usage.province());
        if (!model.containsAttribute("limits")) {
            model.addAttribute("limits", LimitsForm.of(usage.province().limits()));
        }
        model.addAttribute("crumbs", List.of(new Crumb(words.text("operator.title", locale), "/operator"), new Crumb(usage.province().name(), null)));
        return "tenants/operator-province";
    }
}
