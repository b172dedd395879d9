package cn.mingzhang.app;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Where people sign in. Endpoints are derived from the issuer and not asked for, so that the application starts while
 * Keycloak is down.
 *
 * @param issuer       address of the realm
 * @param clientId     our client there
 * @param clientSecret its secret
 * @param audience     what access tokens for our API must name
 * @param clockSkew    by how much the clocks of Keycloak and this machine may differ: a token lives so much longer
 */
@ConfigurationProperties("mingzhang.identity")
record Keycloak(String issuer, String clientId, String clientSecret, String audience, Duration clockSkew) {

    static final String REGISTRATION = "keycloak";

    /** The same with another secret. */
    Keycloak withSecret(String secret) {
        return new Keycloak(issuer, clientId, secret, audience, clockSkew);
    }

    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId).clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "organization:*")
                .issuerUri(issuer)
                .authorizationUri(endpoint("auth")).tokenUri(endpoint("token")).jwkSetUri(keys()).userInfoUri(endpoint("userinfo"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoint("logout")))
                .build();
    }

    String keys() {
        return endpoint("certs");
    }

    /** Scheme, host and port, for the content security policy. */
    String origin() {
        var uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }
}
