package cn.mingzhang.app;

import cn.mingzhang.identity.KeycloakWatch;
import cn.mingzhang.identity.SignInSessions;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.session.FindByIndexNameSessionRepository;

/** How Keycloak is reached, and which tokens are ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Keycloak.class)
class SignInConfiguration {

    private static final int PATIENCE_MS = (int) Duration.ofSeconds(3).toMillis();
    private static final int KEYS_BYTES = 1 << 20;
    private static final long KEYS_KEPT_MS = Duration.ofMinutes(5).toMillis();
    /** As long as Keycloak may be away while its tokens, which live for minutes, are still believed. */
    private static final long OUTAGE_MS = Duration.ofDays(1).toMillis();
    /** A token of an unknown key makes us ask for keys; two such questions in this time are enough. */
    private static final long QUESTIONS_MS = Duration.ofSeconds(5).toMillis();

    @Bean
    ClientRegistrationRepository clientRegistrations(Keycloak keycloak) {
        return new InMemoryClientRegistrationRepository(keycloak.registration());
    }

    @Bean
    SignInSessions signInSessions(FindByIndexNameSessionRepository<?> sessions) {
        return new SignInSessions(sessions);
    }

    /** The realm's keys; known ones outlast an outage of Keycloak, and of one not known nobody can say then that it is bad. */
    @Bean
    JWKSource<SecurityContext> realmKeys(Keycloak keycloak, KeycloakWatch watch) throws MalformedURLException {
        var known = JWKSourceBuilder.<SecurityContext>create(URI.create(keycloak.keys()).toURL(), new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, KEYS_BYTES))
                .cache(KEYS_KEPT_MS, 2 * PATIENCE_MS).refreshAheadCache(false).rateLimited(QUESTIONS_MS).outageTolerant(OUTAGE_MS, _ -> watch.look()).build();
        return (wanted, context) -> {
            var found = known.get(wanted, context);
            if (found.isEmpty() && watch.isDown()) {
                throw new RemoteKeySourceException("Keycloak does not answer", null);
            }
            return found;
        };
    }

    /** Knows the keys before the first token comes, which may be during the next outage. */
    @Bean
    ApplicationListener<PayloadApplicationEvent<KeycloakWatch.Reached>> learnKeys(JWKSource<SecurityContext> keys) {
        return reached -> {
            try {
                keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
            } catch (KeySourceException gone) {
                LoggerFactory.getLogger(SignInConfiguration.class).warn("The realm's keys could not be read: {}", gone.getMessage());
            }
        };
    }

    /** Accepts tokens of our realm that name our API: others of the same realm are not meant for us. */
    @Bean
    JwtDecoder accessTokens(Keycloak keycloak, JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        var audience = new JwtClaimValidator<Object>("aud", named -> named instanceof Collection<?> names
                ? names.contains(keycloak.audience()) : keycloak.audience().equals(named));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtTimestampValidator(keycloak.clockSkew()), new JwtIssuerValidator(keycloak.issuer()), audience)));
        return decoder;
    }
}
