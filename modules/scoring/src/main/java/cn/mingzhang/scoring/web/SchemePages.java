package cn.mingzhang.scoring.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.scheme.SchemeView;
import cn.mingzhang.scoring.scheme.Schemes;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.web.Crumb;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editor of schemes. */
@Controller
@RequestMapping("/schemes")
class SchemePages {

    private static final String PAGE = "scoring/scheme";

    private final Schemes schemes;
    private final WorkPlans plans;
    private final Bodies bodies;
    private final Words words;

    SchemePages(Schemes schemes, WorkPlans plans, Bodies bodies, Words words) {
        this.schemes = schemes;
        this.plans = plans;
        this.bodies = bodies;
        this.words = words;
    }

    @GetMapping("/new")
    String fresh(Scope scope, @RequestParam(name = "plan_id") WorkPlanId plan, Model model, Locale locale) {
        scope.require(Role.OFFICE);
        show(scope, null, SchemeForm.fresh(plan.toString()), Map.of(), model, locale);
        return PAGE;
    }

    @GetMapping("/{id}")
    String page(Scope scope, @PathVariable SchemeId id, Model model, Locale locale) {
        var scheme = schemes.get(scope, id);
        show(scope, scheme, SchemeForm.of(scheme), Map.of(), model, locale);
        return PAGE;
    }

    /** Adds or removes a line of the editor; nothing is stored. */
    @PostMapping("/form")
    String reshape(Scope scope, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        reshaped(scope, sent, model, locale);
        return PAGE;
    }

    @HxRequest
    @PostMapping("/form")
    String reshapePart(Scope scope, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        reshaped(scope, sent, model, locale);
        return PAGE + " :: editor";
    }

    private void reshaped(Scope scope, MultiValueMap<String, String> sent, Model model, Locale locale) {
        String id = sent.getFirst("id");
        var scheme = id == null || id.isBlank() ? null : schemes.get(scope, SchemeId.parse(id));
        String act = sent.getFirst("act");
        show(scope, scheme, SchemeForm.of(sent).after(act == null ? "" : act), Map.of(), model, locale);
    }

    @PostMapping
    ModelAndView draft(Scope scope, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        return store(scope, null, sent, model, locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(Scope scope, @PathVariable SchemeId id, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        return store(scope, schemes.get(scope, id), sent, model, locale);
    }

    private ModelAndView store(Scope scope, @Nullable SchemeView scheme, MultiValueMap<String, String> sent, Model model, Locale locale) {
        var form = SchemeForm.of(sent);
        try {
            List<Fault> unread = new ArrayList<>();
            var command = form.command(unread);
            if (!unread.isEmpty()) {
                throw DomainException.invalid(unread);
            }
            var stored = scheme == null ? schemes.draft(scope, command) : schemes.change(scope, scheme.id(), form.versionNumber(), command);
            return new ModelAndView("redirect:/schemes/" + stored.id());
        } catch (DomainException refusal) {
            show(scope, scheme, form, words.faults(refusal, locale), model, locale);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/publication")
    String publish(Scope scope, @PathVariable SchemeId id, @RequestParam(required = false) @Nullable Integer version) {
        schemes.publish(scope, id, version);
        return "redirect:/assessments";
    }

    private void show(Scope scope, @Nullable SchemeView scheme, SchemeForm form, Map<String, String> faults, Model model, Locale locale) {
        String title = scheme == null ? words.of("scoring.scheme.new", locale) : scheme.title();
        model.addAttribute("title", title);
        model.addAttribute("crumbs", words.crumbs(locale, new Crumb(title, null)));
        model.addAttribute("scheme", scheme);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("problems", List.copyOf(faults.values()));
        model.addAttribute("editable", scheme == null || scheme.draft() && scheme.issuable());
        model.addAttribute("plan", plans.view(scope, WorkPlanId.parse(form.planId())));
        model.addAttribute("groups", bodies.groups(scope.province()));
    }
}
