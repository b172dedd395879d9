package cn.mingzhang.web;

import cn.mingzhang.kernel.SilentTrace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What goes wrong in the API becomes a problem document (RFC 9457) in the client's language. Asked before the pages'
 * translator, since a RestController is a Controller too.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

    private final Refusals refusals;

    ProblemTranslator(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception failure, HttpServletRequest request, Locale locale) {
        var refusal = refusals.of(failure, locale);
        if (refusal.status().is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), SilentTrace.of(failure));
        }
        var problem = problem(refusal.status(), refusal.code(), refusal.title(), refusal.detail());
        problem.setProperty("errors", refusal.fields().stream()
                .map(field -> Map.of("field", field.field(), "code", field.code(), "message", field.message())).toList());
        var domain = Refusals.domain(failure);
        if (domain != null) {
            domain.facts().forEach(problem::setProperty);
        }
        return ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** A problem for filters, which answer before any handler is found. */
    public ProblemDetail problem(HttpStatus status, String code, Locale locale, Object... arguments) {
        var refusal = refusals.refusal(status, code, locale, arguments);
        var problem = problem(status, code, refusal.title(), refusal.detail());
        problem.setProperty("errors", List.of());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:mingzhang:problem:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }
}
