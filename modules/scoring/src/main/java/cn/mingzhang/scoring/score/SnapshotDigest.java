package cn.mingzhang.scoring.score;

import cn.mingzhang.kernel.id.SchemeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * SHA-256 of a snapshot: a head line {@code scheme|cut-off}, then one line per obligation by ascending id, its fields in
 * the order of {@link Fact}, parted by {@code |}, an unset outcome empty, every line ended by a line feed.
 */
public final class SnapshotDigest {

    private SnapshotDigest() {
    }

    /** The digest in hexadecimal. */
    public static String of(SchemeId scheme, LocalDate cutOff, Collection<Fact> facts) {
        var digest = sha256();
        digest.update(bytes(scheme + "|" + cutOff + "\n"));
        facts.stream().sorted(Comparator.comparingLong(fact -> fact.obligation().value()))
                .forEach(fact -> digest.update(bytes(line(fact))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Fact fact) {
        return String.join("|", fact.obligation().toString(), fact.task().toString(), fact.body().toString(), fact.state().name(),
                fact.outcome() == null ? "" : fact.outcome().name(), Boolean.toString(fact.submitted()),
                Boolean.toString(fact.onTime()), Integer.toString(fact.returns())) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
