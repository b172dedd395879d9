package cn.mingzhang.identity;

import cn.mingzhang.web.Announcement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows whether Keycloak answers, by asking for the realm's keys every few seconds: pages say it on top, readiness says it,
 * and nobody is sent to an address that does not answer. Signed-in people and known keys do not depend on it.
 */
@Component
public class KeycloakWatch implements Announcement {

    /** Keycloak answers again, or for the first time. */
    public record Reached() {
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final HttpRequest question;
    private final ApplicationEventPublisher events;
    private volatile boolean reachable;
    private volatile boolean asked;
    private long began;

    KeycloakWatch(@Value("${mingzhang.identity.issuer}") String issuer, ApplicationEventPublisher events) {
        this.question = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/certs")).timeout(PATIENCE).build();
        this.events = events;
    }

    /** Asks again. */
    @Scheduled(fixedDelayString = "${mingzhang.identity.watch-interval:PT10S}")
    public void look() {
        ask(System.nanoTime());
    }

    /** One question at a time: what it brings is for all who came before it began. */
    private synchronized void ask(long came) {
        if (asked && began - came > 0) {
            return;
        }
        began = System.nanoTime();
        boolean before = reachable;
        boolean first = !asked;
        reachable = isAnswered();
        asked = true;
        if (reachable && !before) {
            LOG.info("Keycloak answers at {}", question.uri());
            events.publishEvent(new Reached());
        } else if (!reachable && (before || first)) {
            LOG.warn("Keycloak does not answer at {}: nobody can sign in, whoever is signed in goes on", question.uri());
        }
    }

    /** Whether Keycloak did not answer when it was last asked. */
    public boolean isDown() {
        return asked && !reachable;
    }

    /** Whether Keycloak answers now: asked anew where it was not reachable before, so that nobody waits for the next round. */
    public boolean answers() {
        if (!reachable) {
            ask(System.nanoTime());
        }
        return reachable;
    }

    @Override
    public Optional<String> current() {
        return isDown() ? Optional.of("banner.identity-down") : Optional.empty();
    }

    private boolean isAnswered() {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
