package cn.mingzhang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lived its time, however busy it is; one that is idle is ended by the store of sessions. Counted
 * from its first request, which a sign-in follows within moments, by the machine's clock as the store counts: moving the
 * clock of a demonstration signs nobody out.
 */
public final class SessionAge extends OncePerRequestFilter {

    private final Clock clock;
    private final Duration longest;

    /**
     * Holds sessions to an age.
     *
     * @param longest after which a session ends, positive
     */
    public SessionAge(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
