package cn.mingzhang.decomposition.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Refusals in words, for forms that show them where they belong. */
@Component
class Faults {

    private final MessageSource messages;

    Faults(MessageSource messages) {
        this.messages = messages;
    }

    /** By field; what concerns the whole stands under the empty name. */
    Map<String, String> byField(DomainException refusal, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        if (refusal.faults().isEmpty()) {
            texts.put("", text(refusal.code(), refusal.arguments(), locale));
        }
        refusal.faults().forEach(fault -> texts.merge(fault.field(), text(fault, locale), (one, other) -> one + " " + other));
        return texts;
    }

    /** One line for each of what was refused, to be kept until the next page. */
    <T> ArrayList<String> each(List<T> refused, Function<T, String> title, Function<T, DomainException> reason, Locale locale) {
        return new ArrayList<>(refused.stream().map(one -> title.apply(one) + ": " + String.join(" ", byField(reason.apply(one), locale).values())).toList());
    }

    String text(Fault fault, Locale locale) {
        return text(fault.code(), fault.arguments(), locale);
    }

    private String text(String code, List<Object> arguments, Locale locale) {
        return String.valueOf(messages.getMessage("error." + code, arguments.toArray(), code, locale));
    }

    /** A word of the pages. */
    String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    /** A sentence of the pages with what fills it. */
    String word(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    /** The status that the refusal has on a page. */
    static int status(DomainException refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT, STALE -> 409;
            case INVALID -> 422;
            case MALFORMED -> 400;
            case TOO_LARGE -> 413;
            case SUSPENDED -> 423;
            case TOO_MANY -> 429;
            case UNSUPPORTED -> 415;
            case UNAVAILABLE -> 503;
        };
    }
}
