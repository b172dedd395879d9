package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts what is wrong with a form beside its fields, and above it what belongs to none. */
@Component
class FormFaults {

    private final MessageSource messages;

    FormFaults(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Shows a refusal in the form.
     *
     * @throws DomainException the refusal itself unless the form can be mended or sent again
     */
    void show(DomainException refused, Set<String> fields, Model model, Locale locale) {
        if (refused.kind() == DomainException.Kind.NOT_FOUND || refused.kind() == DomainException.Kind.FORBIDDEN) {
            throw refused;
        }
        var beside = new LinkedHashMap<String, String>();
        var above = new ArrayList<String>();
        for (var fault : refused.faults()) {
            String text = text(fault.code(), fault.arguments(), locale);
            if (!fields.contains(fault.field())) {
                above.add(text);
            } else {
                beside.merge(fault.field(), text, (a, b) -> a + "；" + b);
            }
        }
        if (refused.faults().isEmpty()) {
            above.add(text(refused.code(), refused.arguments(), locale));
        }
        model.addAttribute("faults", Map.copyOf(beside));
        model.addAttribute("problems", List.copyOf(above));
    }

    /**
     * Says a refusal above the page that is shown next.
     *
     * @throws DomainException the refusal itself where there is nothing to go back to
     */
    void tell(DomainException refused, RedirectAttributes flash, Locale locale) {
        if (refused.kind() == DomainException.Kind.NOT_FOUND || refused.kind() == DomainException.Kind.FORBIDDEN) {
            throw refused;
        }
        flash.addFlashAttribute("refused", words(refused, locale));
    }

    /** The words of a refusal. */
    String words(DomainException refused, Locale locale) {
        return refused.faults().isEmpty() ? text(refused.code(), refused.arguments(), locale)
                : String.join("；", refused.faults().stream().map(fault -> text(fault.code(), fault.arguments(), locale)).toList());
    }

    private String text(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("error." + code, arguments.toArray(), locale);
    }
}
