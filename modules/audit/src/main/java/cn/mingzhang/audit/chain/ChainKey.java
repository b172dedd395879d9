package cn.mingzhang.audit.chain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A secret and what is computed with it; its name stands beside each mark, so that a change of key or algorithm leaves old entries verifiable. */
final class ChainKey {

    private static final byte[] NAMING = "mingzhang audit key".getBytes(StandardCharsets.UTF_8);
    private static final int NAME_BYTES = 6;

    private final ChainAlgorithm algorithm;
    private final byte[] secret;
    private final String name;

    ChainKey(ChainAlgorithm algorithm, byte[] secret) {
        this.algorithm = algorithm;
        this.secret = secret.clone();
        this.name = algorithm.word() + "/" + fingerprint(secret);
    }

    /** Algorithm and fingerprint, for instance {@code HMAC-SHA-256/1f0c9a77b2e4}: tells keys apart and nothing of them. */
    String name() {
        return name;
    }

    byte[] mac(byte[] message) {
        return algorithm.of(secret, message);
    }

    static String fingerprint(byte[] secret) {
        return HexFormat.of().formatHex(Arrays.copyOf(ChainAlgorithm.HMAC_SHA_256.of(secret, NAMING), NAME_BYTES));
    }
}
