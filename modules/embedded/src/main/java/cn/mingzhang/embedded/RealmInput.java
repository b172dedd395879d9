package cn.mingzhang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a fresh Keycloak is filled with.
 *
 * @param json the realm as Keycloak imports it
 * @param lasting whether a data folder that was filled from another input keeps what it holds: true for an installation that people work in,
 *     false for demonstrations and tests, whose people are all in the input
 */
public record RealmInput(String json, boolean lasting) {

    /** Returns the realm of infra/keycloak: no people, no password grant. */
    public static RealmInput base() {
        try (var in = Objects.requireNonNull(RealmInput.class.getResourceAsStream("mingzhang-realm.json"), "mingzhang-realm.json")) {
            return new RealmInput(new String(in.readAllBytes(), StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this realm with the organizations and people of a demonstration, and the client whose password grant gives scripts their tokens. */
    public RealmInput withDemonstration(List<DemoOrganization> organizations, List<DemoAccount> accounts) {
        return new RealmInput(DemonstrationRealm.overlay(json, organizations, accounts), false);
    }

    String key() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
