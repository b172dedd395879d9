package cn.mingzhang.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The sessions of people by what Keycloak calls them. Nothing is kept beside the sessions themselves, which lie in the
 * database with the person's id in an index and the sign-in's own id inside: so every replica ends every session, and there
 * is no list that could go astray.
 */
public final class SignInSessions implements OidcSessionRegistry {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /** Over the sessions of the whole installation. */
    public SignInSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ends all sessions of a person, wherever they are signed in. */
    public void end(String subject) {
        sessions.findByPrincipalName(subject).keySet().forEach(sessions::deleteById);
    }

    /** The session knows its sign-in already. */
    @Override
    public void saveSessionInformation(OidcSessionInformation info) {
    }

    /** Whoever ends a session by its id has nothing else to forget. */
    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    /**
     * Ends the sessions that a sign-out at Keycloak means: those of one sign-in, or all of the person. The realm's tokens
     * always name the person; one that does not means nobody here.
     */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        if (token.getSubject() == null) {
            return List.of();
        }
        var ended = sessions.findByPrincipalName(token.getSubject()).values().stream()
                .map(session -> meant(session, token)).filter(Objects::nonNull).toList();
        ended.forEach(session -> sessions.deleteById(session.getSessionId()));
        return ended;
    }

    private static @Nullable OidcSessionInformation meant(Session session, OidcLogoutToken token) {
        var context = session.<SecurityContext>getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context == null || context.getAuthentication() == null || !(context.getAuthentication().getPrincipal() instanceof OidcUser person)
                || !Objects.equals(person.getIssuer(), token.getIssuer())) {
            return null;
        }
        boolean same = token.getSessionId() == null || token.getSessionId().equals(person.getClaimAsString("sid"));
        return same ? new OidcSessionInformation(session.getId(), Map.of(), person) : null;
    }
}
