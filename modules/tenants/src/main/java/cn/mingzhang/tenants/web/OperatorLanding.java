package cn.mingzhang.tenants.web;

import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.SignedInSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The operator has no workbench and is led to the provinces instead. */
@Component
class OperatorLanding implements WebMvcConfigurer, HandlerInterceptor {

    private final SignedInSource people;

    OperatorLanding(@Lazy SignedInSource people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        boolean operator = people.signedIn(request).filter(SignedIn::operator).isPresent();
        if (operator) {
            response.sendRedirect(request.getContextPath() + "/operator");
        }
        return !operator;
    }
}
