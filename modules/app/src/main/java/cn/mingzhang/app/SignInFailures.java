package cn.mingzhang.app;

import cn.mingzhang.identity.KeycloakUnreachable;
import cn.mingzhang.identity.KeycloakWatch;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** A sign-in that could not begin or did not end well is told on a page with a way to try again, never as our fault. */
@Component
class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final KeycloakWatch keycloak;

    SignInFailures(KeycloakWatch keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        boolean down = isUnreachable(failure) || !keycloak.answers();
        if (!down) {
            LOG.warn("A sign-in failed: {}", code(failure));
        }
        request.getRequestDispatcher(down ? LandingPages.IDENTITY_DOWN : LandingPages.SIGN_IN_FAILED).forward(request, response);
    }

    /** By what it failed; never the description, which whoever opens the address may have written. */
    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException told && CODE.matcher(told.getError().getErrorCode()).matches() ? told.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean isUnreachable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeycloakUnreachable) {
                return true;
            }
        }
        return false;
    }
}
