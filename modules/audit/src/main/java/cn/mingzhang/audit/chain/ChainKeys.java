package cn.mingzhang.audit.chain;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key that marks and seals, and former ones that only verify. They come from the environment, never from the database. */
public final class ChainKeys {

    /** The least bytes of a key: as many as a mark has. */
    static final int LEAST_BYTES = 32;

    private final ChainKey current;
    private final Map<String, ChainKey> byName = new HashMap<>();

    private ChainKeys(ChainKey current) {
        this.current = current;
    }

    /**
     * Reads keys as settings give them.
     *
     * @param text      base64 of at least 32 bytes each, parted by commas or white space; the first is the one that seals
     * @param algorithm {@code HMAC-SHA-256} or {@code HMAC-SM3}
     * @throws MissingKey where there is none, or one that is too short or no base64
     */
    public static ChainKeys parse(@Nullable String text, String algorithm) {
        var parts = text == null ? new String[0] : Arrays.stream(text.split("[,\\s]+")).filter(part -> !part.isEmpty()).toArray(String[]::new);
        if (parts.length == 0) {
            throw new MissingKey("no key for the audit trail is set");
        }
        var wanted = algorithm(algorithm);
        var keys = new ChainKeys(new ChainKey(wanted, secret(parts[0])));
        for (var part : parts) {
            for (var each : ChainAlgorithm.values()) {
                var key = new ChainKey(each, secret(part));
                keys.byName.put(key.name(), key);
            }
        }
        return keys;
    }

    ChainKey current() {
        return current;
    }

    /** A key by its name, former ones too. */
    Optional<ChainKey> find(@Nullable String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] secret(String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64);
            if (secret.length < LEAST_BYTES) {
                throw new MissingKey("a key for the audit trail has " + secret.length + " bytes, " + LEAST_BYTES + " are the least");
            }
            return secret;
        } catch (IllegalArgumentException notBase64) {
            throw new MissingKey("a key for the audit trail is not base64");
        }
    }

    private static ChainAlgorithm algorithm(String word) {
        for (var each : ChainAlgorithm.values()) {
            if (each.word().equalsIgnoreCase(word.strip())) {
                return each;
            }
        }
        throw new MissingKey("unknown algorithm " + word + " for the audit trail; there are "
                + Arrays.stream(ChainAlgorithm.values()).map(ChainAlgorithm::word).collect(Collectors.joining(" and ")));
    }
}
