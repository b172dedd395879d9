package cn.mingzhang.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Begins a sign-in at Keycloak, or a second step of it. The level is asked for as an essential claim: a realm that cannot
 * give it must refuse, instead of sending the person back as they came and round in circles.
 */
public final class SignInLevel implements OAuth2AuthorizationRequestResolver {

    /** Where pages send whoever must sign in. */
    public static final String SIGN_IN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/keycloak";
    /** Where pages send whoever must confirm with a one-time password. */
    static final String CONFIRM = SIGN_IN + "?confirm";
    private static final String CLAIMS = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + OneTimePasswords.LEVEL + "\"]}}}";

    private final OAuth2AuthorizationRequestResolver requests;
    private final KeycloakWatch keycloak;

    /** A beginning at one of these clients. */
    public SignInLevel(ClientRegistrationRepository clients, KeycloakWatch keycloak) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.keycloak = keycloak;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return begin(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return begin(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest begin(@Nullable OAuth2AuthorizationRequest made, HttpServletRequest request) {
        if (made == null) {
            return null;
        }
        if (!keycloak.answers()) {
            throw new KeycloakUnreachable();
        }
        return request.getParameter("confirm") == null ? made
                : OAuth2AuthorizationRequest.from(made).additionalParameters(more -> more.put("claims", CLAIMS)).build();
    }
}
