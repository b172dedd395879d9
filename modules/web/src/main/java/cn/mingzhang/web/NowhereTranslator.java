package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What fails before a handler is found: addresses that nobody serves, methods and types that an address does not take, broken uploads. */
@ControllerAdvice
class NowhereTranslator {

    private final PageTranslator pages;
    private final ProblemTranslator problems;

    NowhereTranslator(PageTranslator pages, ProblemTranslator problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class, HttpMediaTypeException.class,
        ServletRequestBindingException.class, MultipartException.class})
    Object nowhere(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return request.getRequestURI().startsWith("/api/") ? problems.problem(failure, request, locale)
                : pages.page(failure, request, response, locale);
    }
}
