package cn.mingzhang.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** What filters answer, which refuse before any handler is found: a problem to the API, a page or a notice in words to browsers. */
@Component
public class EarlyRefusals {

    private final Refusals refusals;
    private final ProblemTranslator problems;
    private final JsonMapper json;
    private final ViewResolver views;
    private final EdgeLocale locales = new EdgeLocale();

    EarlyRefusals(Refusals refusals, @Lazy ProblemTranslator problems, @Lazy JsonMapper json, @Lazy @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.refusals = refusals;
        this.problems = problems;
        this.json = json;
        this.views = views;
    }

    /** Answers with a refusal; nothing of the request was read, and nothing more is. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... arguments)
            throws IOException, ServletException {
        var locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problems.problem(status, code, locale, arguments)));
            return;
        }
        var refusal = refusals.refusal(status, code, locale, arguments);
        var model = new HashMap<String, @Nullable Object>(Map.of("title", refusal.title(), "detail", refusal.detail()));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String view = request.getHeader("HX-Request") != null ? "error/problem :: notice" : "error/problem";
        try {
            Objects.requireNonNull(views.resolveViewName(view, locale)).render(model, request, response);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
