package cn.mingzhang.web.limit;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.web.SignedInSource;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts the requests of each person and of each bureau, before anything of a request is read. */
final class PersonGate implements HandlerInterceptor {

    private final RateLimits limits;
    private final SignedInSource people;

    PersonGate(RateLimits limits, SignedInSource people) {
        this.limits = limits;
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        people.signedIn(request).ifPresent(person -> {
            var scope = person.scope();
            long seconds = limits.take(RateLimits.Kind.PERSON, person.subject());
            if (seconds == 0 && scope != null) {
                seconds = limits.take(RateLimits.Kind.TENANT, scope.tenant().toString());
            }
            if (seconds > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                throw new DomainException(DomainException.Kind.TOO_MANY, "too_many_requests", seconds);
            }
        });
        return true;
    }
}
