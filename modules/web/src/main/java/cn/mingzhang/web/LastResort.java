package cn.mingzhang.web;

import cn.mingzhang.kernel.SilentTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What fails outside of a handler, in another filter or while a page is drawn, is told in words as anything else and logged without
 * what people typed. Left to the container it would be logged with its message.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final EarlyRefusals refusals;

    LastResort(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException gone) {
            // whoever asked hung up; there is nobody to tell
            throw gone;
        } catch (ServletException | RuntimeException failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), SilentTrace.of(failure));
            if (response.isCommitted()) {
                // the half answer must not pass for a whole one: the container cuts the connection
                throw SilentTrace.of(failure);
            }
            response.resetBuffer();
            refusals.refuse(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        }
    }
}
