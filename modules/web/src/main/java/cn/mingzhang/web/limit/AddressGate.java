package cn.mingzhang.web.limit;

import cn.mingzhang.web.EarlyRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every request by the address it comes from, before anybody is asked who they are. Probes are not counted. */
final class AddressGate extends OncePerRequestFilter {

    private final RateLimits limits;
    private final EarlyRefusals refusals;

    AddressGate(RateLimits limits, EarlyRefusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        long seconds = limits.take(RateLimits.Kind.ADDRESS, request.getRemoteAddr());
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", seconds);
    }
}
