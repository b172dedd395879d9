package cn.mingzhang.app;

import cn.mingzhang.identity.KeycloakWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says in health and readiness whether Keycloak answers. DEGRADED is no reason to take a replica out of the balancer: its
 * people go on working, and no other replica could sign anybody in either.
 */
@Component("identityHealthIndicator")
class IdentityHealth implements HealthIndicator {

    /** Works, but nobody can sign in. */
    static final Status DEGRADED = new Status("DEGRADED", "Keycloak does not answer: nobody can sign in");

    private final KeycloakWatch keycloak;

    IdentityHealth(KeycloakWatch keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Health health() {
        return Health.status(keycloak.isDown() ? DEGRADED : Status.UP).build();
    }
}
