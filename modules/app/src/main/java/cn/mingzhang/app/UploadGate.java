package cn.mingzhang.app;

import cn.mingzhang.identity.SignInLevel;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever uploads without being signed in to the sign-in, before anything looks for a field of the form: looking for one makes the
 * container write the whole upload to its disk, and the first that looks is the check of the form's token, which comes before the question
 * who somebody is. Uploads to the API have no such check: there the token is asked first.
 */
final class UploadGate extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
        var person = upload ? SecurityContextHolder.getContext().getAuthentication() : null;
        if (upload && (person == null || !person.isAuthenticated())) {
            response.sendRedirect(request.getContextPath() + SignInLevel.SIGN_IN);
            return;
        }
        chain.doFilter(request, response);
    }
}
