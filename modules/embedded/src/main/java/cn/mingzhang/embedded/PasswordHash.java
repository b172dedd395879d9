package cn.mingzhang.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** A password in the form in which Keycloak stores it, so that an import need not hash the same one for hundreds of people. */
record PasswordHash(String salt, String value) {
    private static final int ITERATIONS = 10_000;

    static PasswordHash of(String password) {
        try {
            // Nobody's secret: the accounts of a demonstration share it, so one salt is enough
            var salt = "mingzhang-demonstration".getBytes(StandardCharsets.UTF_8);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512));
            return new PasswordHash(Base64.getEncoder().encodeToString(salt), Base64.getEncoder().encodeToString(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes it as a credential of a user. */
    void write(ObjectNode credential) {
        credential.put("type", "password")
                .put("secretData", "{\"value\":\"" + value + "\",\"salt\":\"" + salt + "\"}")
                .put("credentialData", "{\"hashIterations\":" + ITERATIONS + ",\"algorithm\":\"pbkdf2-sha512\"}");
    }
}
