package cn.mingzhang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Language and elder mode (长者模式): kept in the browser, since they are of the person's eyes and not of their post. */
@Controller
class Preferences {

    static final String LANGUAGE = "lang";
    private static final String ELDER = "elder";

    static boolean elder(HttpServletRequest request) {
        return "true".equals(value(request, ELDER));
    }

    static @Nullable String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    @GetMapping("/preferences")
    String change(@RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable Boolean elder,
            HttpServletRequest request, HttpServletResponse response) {
        if (lang != null) {
            keep(response, request, LANGUAGE, "en".equals(lang) ? "en" : "zh-CN");
        }
        if (elder != null) {
            keep(response, request, ELDER, elder.toString());
        }
        return "redirect:" + Referer.path(request);
    }

    private static void keep(HttpServletResponse response, HttpServletRequest request, String name, String value) {
        var cookie = ResponseCookie.from(name, value).path("/").maxAge(Duration.ofDays(365)).httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
