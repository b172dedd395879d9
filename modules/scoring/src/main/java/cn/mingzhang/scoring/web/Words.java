package cn.mingzhang.scoring.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.web.Crumb;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of this module's pages that depend on what happened. */
@Component("scoringWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Texts by field, as the field widgets want them. */
    Map<String, String> faults(Collection<Fault> faults, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        faults.forEach(fault -> texts.putIfAbsent(fault.field(), of("error." + fault.code(), locale, fault.arguments().toArray())));
        return texts;
    }

    /** Only what a form can mend is shown in the form; everything else is for the translator. */
    Map<String, String> faults(DomainException refusal, Locale locale) {
        if (refusal.kind() != DomainException.Kind.INVALID) {
            throw refusal;
        }
        return faults(refusal.faults(), locale);
    }

    /** The path to a page of this module. */
    List<Crumb> crumbs(Locale locale, Crumb... below) {
        return Stream.concat(Stream.of(new Crumb(of("nav.assessments", locale), "/assessments")), Stream.of(below)).toList();
    }
}
