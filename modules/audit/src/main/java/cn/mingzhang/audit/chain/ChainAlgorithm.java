package cn.mingzhang.audit.chain;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** By what a keyed mark is computed: 32 bytes each. SM3 is the national standard GB/T 32905, HMAC with it GB/T 15852.2. */
public enum ChainAlgorithm {

    /** HMAC-SHA-256 (RFC 2104, FIPS 198-1). */
    HMAC_SHA_256("HMAC-SHA-256") {
        @Override
        byte[] of(byte[] secret, byte[] message) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException absent) {
                throw new IllegalStateException("every JDK has HmacSHA256", absent);
            }
        }
    },

    /** HMAC-SM3. */
    HMAC_SM3("HMAC-SM3") {
        @Override
        byte[] of(byte[] secret, byte[] message) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(secret));
            mac.update(message, 0, message.length);
            var out = new byte[mac.getMacSize()];
            mac.doFinal(out, 0);
            return out;
        }
    };

    private final String word;

    ChainAlgorithm(String word) {
        this.word = word;
    }

    /** As it stands in settings and beside each seal. */
    public String word() {
        return word;
    }

    abstract byte[] of(byte[] secret, byte[] message);
}
