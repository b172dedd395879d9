package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bundles' texts where a page's words are put together in Java. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(Locale locale, String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /** What is wrong, by field. */
    Map<String, String> faults(DomainException refusal, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        refusal.faults().forEach(fault -> texts.merge(fault.field(), of(locale, "error." + fault.code(), fault.arguments().toArray()),
                (first, second) -> first + " " + second));
        return texts;
    }

    /** The refusal as a whole. */
    String refusal(DomainException refusal, Locale locale) {
        return refusal.faults().isEmpty() ? of(locale, "error." + refusal.code(), refusal.arguments().toArray())
                : String.join(" ", faults(refusal, locale).values());
    }

    /** 2026年第一季度 for {@code 2026-Q1}; what is no known label stands as it is. */
    String period(String label, Locale locale) {
        if (label.equals("ONCE")) {
            return of(locale, "progress.period.once");
        }
        var parts = label.split("-");
        if (parts.length == 1) {
            return of(locale, "progress.period.year", label);
        }
        String rest = parts[1];
        return switch (rest.charAt(0)) {
            case 'Q' -> of(locale, "progress.period." + rest, parts[0]);
            case 'H' -> of(locale, "progress.period." + rest, parts[0]);
            default -> rest.matches("\\d\\d") ? of(locale, "progress.period.month", parts[0], Integer.valueOf(rest)) : label;
        };
    }

    /** Several names in one line. */
    String list(List<String> names, Locale locale) {
        return String.join(of(locale, "list.and"), names);
    }
}
