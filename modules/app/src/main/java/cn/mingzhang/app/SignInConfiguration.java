package cn.mingzhang.app;

import java.util.Collection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How Keycloak is reached, and which tokens are ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Keycloak.class)
class SignInConfiguration {

    @Bean
    ClientRegistrationRepository clientRegistrations(Keycloak keycloak) {
        return new InMemoryClientRegistrationRepository(keycloak.registration());
    }

    @Bean
    OidcSessionRegistry oidcSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Accepts tokens of our realm that name our API: others of the same realm are not meant for us. */
    @Bean
    JwtDecoder accessTokens(Keycloak keycloak) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.keys()).build();
        var audience = new JwtClaimValidator<Object>("aud", named -> named instanceof Collection<?> names
                ? names.contains(keycloak.audience()) : keycloak.audience().equals(named));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(keycloak.issuer()), audience));
        return decoder;
    }
}
