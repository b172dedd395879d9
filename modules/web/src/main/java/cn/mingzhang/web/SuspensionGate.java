package cn.mingzhang.web;

import cn.mingzhang.kernel.DomainException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place that refuses writes under a suspended province, of pages and API alike, before anything of the request is
 * read. What does not say otherwise ({@link WhileSuspended}) is refused; reading goes on, downloads included.
 */
final class SuspensionGate implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignedInSource people;

    SuspensionGate(SignedInSource people) {
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean writes = request.getDispatcherType() == DispatcherType.REQUEST && !READING.contains(request.getMethod());
        if (writes && !answersAnyway(handler) && people.signedIn(request).filter(SignedIn::suspended).isPresent()) {
            throw DomainException.suspended();
        }
        return true;
    }

    private static boolean answersAnyway(Object handler) {
        return handler instanceof HandlerMethod method && (method.hasMethodAnnotation(WhileSuspended.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), WhileSuspended.class));
    }
}
