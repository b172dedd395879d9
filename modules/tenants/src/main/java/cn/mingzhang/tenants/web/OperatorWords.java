package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the console says, and how it refuses a form: each fault at its field, whatever else above the form. */
@Component
class OperatorWords {

    private final MessageSource messages;

    OperatorWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Rethrows what is no fault of the form; otherwise the page is shown again as it was filled in. */
    void refuse(DomainException refused, Model model, HttpServletResponse response, Locale locale) {
        switch (refused.kind()) {
            case INVALID -> response.setStatus(422);
            case CONFLICT, STALE -> response.setStatus(409);
            default -> throw refused;
        }
        var faults = new LinkedHashMap<String, String>();
        refused.faults().forEach(fault -> faults.putIfAbsent(fault.field(), text("error." + fault.code(), locale, fault.arguments().toArray())));
        model.addAttribute("faults", faults);
        model.addAttribute("problems", refused.faults().isEmpty() ? List.of(text("error." + refused.code(), locale, refused.arguments().toArray())) : List.of());
    }
}
