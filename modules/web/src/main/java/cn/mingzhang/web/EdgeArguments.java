package cn.mingzhang.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes {@link Scope} and {@link PageRequest} parameters of a handler, once, at the edge. */
final class EdgeArguments implements HandlerMethodArgumentResolver {

    private final SignedInSource people;

    EdgeArguments(SignedInSource people) {
        this.people = people;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Scope.class || type == PageRequest.class || type == SignedIn.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        if (parameter.getParameterType() == Scope.class) {
            return people.scope(request);
        }
        if (parameter.getParameterType() == SignedIn.class) {
            return people.signedIn(request).orElseThrow(DomainException::forbidden);
        }
        return PageRequest.of(limit(request.getParameter("limit")), request.getParameter("cursor"));
    }

    private static @Nullable Integer limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
