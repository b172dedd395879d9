package cn.mingzhang.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows (RFC 6238): six digits every half minute. */
final class OneTimePassword {

    private static final int PERIOD = 30;
    private static final int DIGITS = 1_000_000;

    private OneTimePassword() {
    }

    /** The digits for a secret, some periods from now. */
    static String of(String secret, int later) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(System.currentTimeMillis() / 1000 / PERIOD + later).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }
}
