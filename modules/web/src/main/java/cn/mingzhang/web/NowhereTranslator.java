package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses that nobody serves get the same page as things that do not exist. */
@ControllerAdvice
class NowhereTranslator {

    private final PageTranslator pages;
    private final ProblemTranslator problems;

    NowhereTranslator(PageTranslator pages, ProblemTranslator problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    Object nowhere(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return request.getRequestURI().startsWith("/api/") ? problems.problem(failure, request, locale)
                : pages.page(failure, request, response, locale);
    }
}
