package cn.mingzhang.identity;

import cn.mingzhang.web.StepUpRequired;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Leads a page that needs a one-time password to Keycloak, and back to the page afterwards; asked before the translator of refusals. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class StepUpPages {

    private final RequestCache wished = new HttpSessionRequestCache();

    @ExceptionHandler
    @Nullable View confirm(StepUpRequired needed, HttpServletRequest request, HttpServletResponse response) {
        String confirm = request.getContextPath() + SignInLevel.CONFIRM;
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("HX-Redirect", confirm);
            return null;
        }
        if (request.getMethod().equals("GET")) {
            wished.saveRequest(request, response);
        }
        return new RedirectView(confirm);
    }
}
