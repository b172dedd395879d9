package cn.mingzhang.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people land after signing out, and when they cannot sign in. */
@Controller
class LandingPages {

    static final String IDENTITY_DOWN = "/identity-down";
    static final String SIGN_IN_FAILED = "/sign-in-failed";
    private static final String SECONDS_TO_WAIT = "10";

    @GetMapping("/signed-out")
    String signedOut() {
        return "app/signed-out";
    }

    /** Reached where a sign-in had to begin while Keycloak does not answer; asked for by itself it leads to the pages. */
    @GetMapping(IDENTITY_DOWN)
    String identityDown(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return "redirect:/";
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return "app/identity-down";
    }

    /** Reached where Keycloak sent a person back without having signed them in. */
    @GetMapping(SIGN_IN_FAILED)
    String signInFailed(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return "redirect:/";
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return "app/sign-in-failed";
    }
}
