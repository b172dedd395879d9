package cn.mingzhang.web;

import cn.mingzhang.kernel.SilentTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong on a page becomes a page in words, or for htmx the same words as a notice; real status codes. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(PageTranslator.class);

    private final Refusals refusals;
    private final FrameAdvice frames;

    PageTranslator(Refusals refusals, FrameAdvice frames) {
        this.refusals = refusals;
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView page(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var refusal = refusals.of(failure, locale);
        if (refusal.status().is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), SilentTrace.of(failure));
        }
        if (KeptPage.isLost(request, refusal.status())) {
            return new ModelAndView("redirect:/");
        }
        response.setStatus(refusal.status().value());
        var model = new ExtendedModelMap();
        model.addAttribute("title", refusal.title());
        model.addAttribute("detail", refusal.fields().isEmpty() ? refusal.detail()
                : refusal.fields().stream().map(Refusals.Field::message).collect(Collectors.joining("\n")));
        model.addAttribute("advice", null);
        model.addAttribute("reference", null);
        if (request.getHeader("HX-Request") != null) {
            return new ModelAndView("error/problem :: notice", model);
        }
        model.addAttribute("kept", KeptForm.of(request, refusal.status()).orElse(null));
        model.addAttribute("frame", frames.frame(request, locale));
        return new ModelAndView("error/problem", model);
    }
}
