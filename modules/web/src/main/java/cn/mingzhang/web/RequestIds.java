package cn.mingzhang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that stands in the log, in the trail and in the answer, so that one leads to the other, and notes
 * from where it came: the server has read the proxy's headers before, so that this is the client and not the proxy.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestIds extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    /** No address is longer; what a header claims may be. */
    private static final int LONGEST_ADDRESS = 64;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && given.matches("[A-Za-z0-9-]{8,64}") ? given : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable("request_id", id); var _ = MDC.putCloseable("remote_address", from(request))) {
            chain.doFilter(request, response);
        }
    }

    private static String from(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address == null ? "" : address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }
}
