package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame on every page. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final SignedInSource people;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;
    private final List<Announcement> announcements;

    FrameAdvice(SignedInSource people, MessageSource messages, Dates dates, Clock clock, List<Announcement> announcements) {
        this.people = people;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.announcements = announcements;
    }

    @ModelAttribute("frame")
    @Nullable Frame frame(HttpServletRequest request, Locale locale) {
        return people.signedIn(request).map(person -> frame(person, request, locale)).orElse(null);
    }

    private @Nullable String notice(SignedIn person, Locale locale) {
        if (person.suspended()) {
            return messages.getMessage("notice.suspended", null, locale);
        }
        return person.memberships().isEmpty() && !person.operator() ? messages.getMessage("notice.no-membership", null, locale) : null;
    }

    private Frame frame(SignedIn person, HttpServletRequest request, Locale locale) {
        var current = person.memberships().stream().filter(SignedIn.Choice::current).findFirst();
        return new Frame(person.name(),
                current.map(SignedIn.Choice::bodyName).orElse(""),
                current.map(SignedIn.Choice::roles).orElse(person.operator() ? List.of("OPERATOR") : List.of()).stream()
                        .map(role -> messages.getMessage("role." + role, null, role, locale)).toList(),
                person.memberships(),
                Navigation.of(person),
                Preferences.elder(request),
                "en".equals(locale.getLanguage()) ? "en" : "zh-CN",
                notice(person, locale),
                announcements.stream().flatMap(announcement -> announcement.current().stream())
                        .map(code -> messages.getMessage(code, null, locale)).toList(),
                dates.full(LocalDate.now(clock), locale));
    }
}
