package cn.mingzhang.app;

import cn.mingzhang.identity.KeycloakWatch;
import cn.mingzhang.identity.SessionAge;
import cn.mingzhang.identity.SignInLevel;
import cn.mingzhang.identity.SignInSessions;
import cn.mingzhang.web.ProblemTranslator;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Two chains: the API by bearer token without session, pages by a session signed in through Keycloak. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {"/actuator/health", "/actuator/health/*", "/webjars/**", "/mingzhang/**", "/decomposition/**", "/progress/**",
        "/scoring/**", "/favicon.ico", "/signed-out",
        LandingPages.IDENTITY_DOWN, LandingPages.SIGN_IN_FAILED, "/error"};

    private final ProblemTranslator problems;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final KeycloakWatch watch;

    SecurityConfiguration(ProblemTranslator problems, LocaleResolver locales, JsonMapper json, KeycloakWatch watch) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
        this.watch = watch;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> SafeHeaders.on(headers, SafeHeaders.API_POLICY))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> { })
                        .authenticationEntryPoint(this::refuse)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                                filter.setAuthenticationFailureHandler(SecurityConfiguration.this::refuse);
                                return filter;
                            }
                        }))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(this::refuse))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, ClientRegistrationRepository clients, SignInSessions signIns, SignInFailures failures,
            Keycloak keycloak, @Value("${mingzhang.sessions.longest}") Duration longest) throws Exception {
        return http
                .addFilterBefore(new SessionAge(TimeConfiguration.MACHINE, longest), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadGate(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(OPEN).permitAll()
                        .requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html").permitAll()
                        .anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage(SignInLevel.SIGN_IN).failureHandler(failures)
                        .authorizationEndpoint(beginning -> beginning.authorizationRequestResolver(new SignInLevel(clients, watch)))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                                filter.setAuthenticationFailureHandler(failures);
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signedOut(clients)))
                .oidcLogout(logout -> logout.oidcSessionRegistry(signIns).backChannel(channel -> channel.logoutHandler((request, response, authentication) ->
                        signIns.removeSessionInformation((OidcLogoutToken) authentication.getPrincipal()))))
                .headers(headers -> SafeHeaders.on(headers, SafeHeaders.pagePolicy(keycloak)))
                .build();
    }

    /** Signs out at Keycloak too; while that does not answer, nobody is sent to it. */
    private LogoutSuccessHandler signedOut(ClientRegistrationRepository clients) {
        var everywhere = new OidcClientInitiatedLogoutSuccessHandler(clients);
        everywhere.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return (request, response, authentication) -> {
            if (watch.answers()) {
                everywhere.onLogoutSuccess(request, response, authentication);
            } else {
                response.sendRedirect(request.getContextPath() + "/signed-out?identity=down");
            }
        };
    }

    /** Many tokens of unknown keys in a short time: nobody's, as long as Keycloak answers. */
    private static boolean isAskedTooOften(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }

    /** No token, a bad one, or nobody there to say whether it is good. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        boolean down = failure instanceof AuthenticationServiceException && !(isAskedTooOften(failure) && watch.answers());
        var status = down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED;
        response.setStatus(status.value());
        if (!down) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = problems.problem(status, down ? "identity_down" : "unauthorized", locales.resolveLocale(request));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
