package cn.mingzhang.app;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells a browser to refuse; nosniff, no-store and no framing come with Spring Security. */
final class SafeHeaders {

    /** An answer of the API is no page: nothing in it is ever loaded or run. */
    static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), usb=()";

    private SafeHeaders() {
    }

    /** Scripts and style sheets from here alone; style attributes carry measures of bars and charts. */
    static String pagePolicy(Keycloak keycloak) {
        return "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' "
                + keycloak.origin();
    }

    static void on(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .httpStrictTransportSecurity(strict -> strict.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(true))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_OF_THE_DEVICE));
    }
}
