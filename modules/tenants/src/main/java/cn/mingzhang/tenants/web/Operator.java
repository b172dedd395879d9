package cn.mingzhang.tenants.web;

import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.SignedInSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one who runs the installation (平台运营), named by configuration; has no workbench and is led to the provinces instead. */
@Component
class Operator implements WebMvcConfigurer, HandlerInterceptor {

    private final String subject;
    private final SignedInSource people;

    Operator(@Value("${mingzhang.operator-subject:}") String subject, @Lazy SignedInSource people) {
        this.subject = subject;
        this.people = people;
    }

    boolean is(SignedIn person) {
        return !subject.isBlank() && subject.equals(person.subject());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        boolean operator = people.signedIn(request).filter(this::is).isPresent();
        if (operator) {
            response.sendRedirect(request.getContextPath() + "/operator");
        }
        return !operator;
    }
}
