package cn.mingzhang.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChainKeysTest {

    private static final String FIRST = key((byte) 1);
    private static final String SECOND = key((byte) 2);

    static String key(byte fill) {
        var secret = new byte[ChainKeys.LEAST_BYTES];
        Arrays.fill(secret, fill);
        return Base64.getEncoder().encodeToString(secret);
    }

    @Test
    void computesWhatTheStandardsSay() {
        // RFC 4231, test case 2; SM3 of "abc" is the example of GB/T 32905-2016, here as HMAC by an independent implementation
        assertThat(HexFormat.of().formatHex(ChainAlgorithm.HMAC_SHA_256.of(bytes("Jefe"), bytes("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(HexFormat.of().formatHex(ChainAlgorithm.HMAC_SM3.of(bytes("Jefe"), bytes("what do ya want for nothing?"))))
                .isEqualTo("2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882");
    }

    @Test
    void theFirstKeySealsAndFormerOnesAreFound() {
        var before = ChainKeys.parse(FIRST, "HMAC-SHA-256");
        var after = ChainKeys.parse(SECOND + ", " + FIRST, "HMAC-SM3");
        assertThat(after.current().name()).startsWith("HMAC-SM3/").isNotEqualTo(before.current().name());
        assertThat(after.find(before.current().name())).isPresent();
        assertThat(before.find(after.current().name())).isEmpty();
        assertThat(after.find(null)).isEmpty();
    }

    @Test
    void withoutAUsableKeyThereIsNone() {
        for (String unusable : new String[] {null, "", " , ", "not base64!", Base64.getEncoder().encodeToString(new byte[31])}) {
            assertThatThrownBy(() -> ChainKeys.parse(unusable, "HMAC-SHA-256")).isInstanceOf(MissingKey.class);
        }
        assertThatThrownBy(() -> ChainKeys.parse(FIRST, "MD5")).isInstanceOf(MissingKey.class).hasMessageContaining("HMAC-SM3");
    }

    @Test
    void anAnchorIsReadBackFromALineOfALog() {
        var anchor = new Anchor(Instant.parse("2026-03-02T01:00:00Z"), 7, 42, ChainAlgorithm.HMAC_SHA_256.of(bytes("k"), bytes("m")));
        var keys = ChainKeys.parse(FIRST, "HMAC-SHA-256");
        var read = Anchor.find("2026-03-02 INFO [] cn.mingzhang.audit.anchor : " + anchor.line(keys.current()), keys).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(anchor);
        assertThat(Anchor.find("2026-03-02 INFO started", keys)).isEmpty();
    }

    @Test
    void anAnchorThatSomebodyElseWroteIsNone() {
        var keys = ChainKeys.parse(FIRST, "HMAC-SHA-256");
        String line = new Anchor(Instant.parse("2026-03-02T01:00:00Z"), 7, 42, ChainAlgorithm.HMAC_SHA_256.of(bytes("k"), bytes("m"))).line(keys.current());
        assertThat(Anchor.find(line.replace("number=42", "number=999"), keys)).isEmpty();
        assertThat(Anchor.find(line.replace("2026-03", "2026-04"), keys)).isEmpty();
        assertThat(Anchor.find(line.substring(0, line.indexOf(" by=")), keys)).isEmpty();
        assertThat(Anchor.find(line, ChainKeys.parse(key((byte) 99), "HMAC-SHA-256"))).isEmpty();
        assertThat(Anchor.claimed(line)).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
