package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** The secrets of an embedded Keycloak, random per import and kept beside its database. */
record KeycloakSecrets(String client, String provisioning, String admin) {
    static final String ADMIN_CLIENT = "mingzhang-local";
    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeycloakSecrets random() {
        return new KeycloakSecrets(word(24), word(24), word(24));
    }

    static KeycloakSecrets read(Path folder) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
        }
        // A lasting realm that was filled before there was such a client knows no secret of it
        return new KeycloakSecrets(properties.getProperty("client"), properties.getProperty("provisioning", ""), properties.getProperty("admin"));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), "client=" + client + "\nprovisioning=" + provisioning + "\nadmin=" + admin + "\n");
    }

    /** Returns the variables that fill the realm's placeholders and create the account this module administers with. */
    Map<String, String> environment() {
        // Without a port: for loopback addresses Keycloak then accepts any
        return Map.of("MINGZHANG_URL", "http://127.0.0.1", "MINGZHANG_CLIENT_SECRET", client, "MINGZHANG_PROVISIONING_CLIENT_SECRET", provisioning,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT, "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", admin);
    }

    /** Returns a random word of URL-safe characters. */
    static String word(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
