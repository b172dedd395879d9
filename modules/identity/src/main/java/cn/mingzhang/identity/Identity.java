package cn.mingzhang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What Keycloak says of a person: who they are and to which organizations (provinces) they belong. Nothing of what they
 * may do is read from a token.
 *
 * @param subject Keycloak's id of the person
 * @param account the name they sign in with
 * @param level   how surely Keycloak knows them: 1 by password, 2 by a one-time password besides, 0 when it does not say
 * @param client  the client of another system that calls for itself, null for a person
 */
record Identity(String subject, String account, String name, List<String> organizations, int level, @Nullable String client) {

    private static final String ORGANIZATION = "organization";

    static Optional<Identity> of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case JwtAuthenticationToken token -> Optional.of(of(token.getToken().getSubject(), token.getTokenAttributes(), client(token.getTokenAttributes())));
            case OAuth2AuthenticationToken session when session.getPrincipal() instanceof OidcUser user ->
                    Optional.of(of(user.getSubject(), user.getClaims(), null));
            case null, default -> Optional.empty();
        };
    }

    private static Identity of(String subject, Map<String, Object> claims, @Nullable String client) {
        String account = String.valueOf(claims.getOrDefault("preferred_username", client == null ? subject : client));
        Object name = claims.getOrDefault("name", account);
        return new Identity(subject, account, String.valueOf(name), organizations(claims.get(ORGANIZATION)), level(claims.get("acr")), client);
    }

    /** Keycloak writes {@code client_id} only into a token that a client got for itself; a session of pages never begins so. */
    private static @Nullable String client(Map<String, Object> claims) {
        return claims.get("client_id") instanceof String client && client.equals(claims.get("azp")) ? client : null;
    }

    /** The claim {@code acr}; whatever is no number is no assurance. */
    private static int level(@Nullable Object acr) {
        return acr instanceof String text && text.matches("[0-9]") ? Integer.parseInt(text) : 0;
    }

    /** Keycloak writes the aliases as a list, or as an object by alias when ids or attributes are added. */
    private static List<String> organizations(@Nullable Object claim) {
        return switch (claim) {
            case Map<?, ?> byAlias -> byAlias.keySet().stream().map(String::valueOf).toList();
            case Collection<?> aliases -> aliases.stream().map(String::valueOf).toList();
            case String alias -> List.of(alias);
            case null, default -> List.of();
        };
    }
}
