package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.StepUpRequired;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the operator opens a province from its two tables. The operator belongs to no province and sees no content. */
@Controller
@WhileSuspended
class OperatorPages {

    private final TenantImport tenants;
    private final ProvincesAcrossProvinces provinces;
    private final MessageSource messages;
    private final Operator operator;

    OperatorPages(TenantImport tenants, ProvincesAcrossProvinces provinces, MessageSource messages, Operator operator) {
        this.tenants = tenants;
        this.provinces = provinces;
        this.messages = messages;
        this.operator = operator;
    }

    @GetMapping("/operator")
    String page(SignedIn person, Model model) {
        requireOperator(person);
        model.addAttribute("provinces", provinces.findAllAcrossProvinces());
        return "tenants/operator";
    }

    @PostMapping("/operator")
    String create(SignedIn person, @RequestParam String code, @RequestParam String name, @RequestParam MultipartFile bodies,
            @RequestParam MultipartFile people, RedirectAttributes flash, Model model, Locale locale, HttpServletResponse response)
            throws IOException {
        requireOperator(person);
        try {
            tenants.create(new ImportProvince(code.strip(), name.strip(), bodies.getBytes(), people.getBytes(), ImportProvince.BY_ACCOUNT));
        } catch (DomainException refused) {
            response.setStatus(422);
            model.addAttribute("code", code);
            model.addAttribute("name", name);
            model.addAttribute("problems", problems(refused, locale));
            return page(person, model);
        }
        flash.addFlashAttribute("created", name);
        return "redirect:/operator";
    }

    private List<String> problems(DomainException refused, Locale locale) {
        if (refused.faults().isEmpty()) {
            return List.of(text(refused.code(), refused.arguments(), locale));
        }
        return refused.faults().stream().map(fault -> fault.field() + "：" + text(fault.code(), fault.arguments(), locale)).toList();
    }

    private String text(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("error." + code, arguments.toArray(), locale);
    }

    /** Whoever is not the operator finds nothing here; the operator must have confirmed with a one-time password. */
    private void requireOperator(SignedIn person) {
        if (!operator.is(person)) {
            throw DomainException.notFound();
        }
        if (!person.confirmed()) {
            throw new StepUpRequired();
        }
    }
}
