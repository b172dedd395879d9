package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The reader's language: Accept-Language for the API, the reader's own choice for pages, Simplified Chinese otherwise. */
final class EdgeLocale implements LocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return asked(request);
        }
        return "en".equals(Preferences.value(request, Preferences.LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var range = Locale.LanguageRange.parse(header);
            var found = Locale.lookup(range, SPOKEN);
            if (found != null) {
                return found;
            }
            return range.stream().anyMatch(wanted -> wanted.getRange().startsWith("zh")) ? Locale.SIMPLIFIED_CHINESE
                    : range.stream().anyMatch(wanted -> wanted.getRange().startsWith("en")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by a cookie");
    }
}
