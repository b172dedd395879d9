package cn.mingzhang.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chain's end as it was once, written down outside the database: whoever shortens or replaces the chain contradicts it. Its line is marked
 * with the key of the trail, so that a line that anybody gets into the same log is none.
 *
 * @param number how many entries were sealed
 * @param seal   the last one's seal
 */
record Anchor(Instant at, long province, long number, byte[] seal) {

    private static final Pattern LINE = Pattern.compile("(?<at>\\S{1,40}) audit-anchor province=(?<province>\\d{1,18}) number=(?<number>\\d{1,18}) seal=(?<seal>[0-9a-f]{64})"
            + " by=(?<by>\\S{1,60}) mac=(?<mac>[0-9a-f]{64})");

    /** One line, without its end. */
    String line(ChainKey key) {
        return statement() + " by=" + key.name() + " mac=" + HexFormat.of().formatHex(mac(key));
    }

    /** Whether a line has the form of an anchor, whoever wrote it. */
    static boolean claimed(String line) {
        return line.contains(" audit-anchor province=");
    }

    /** Finds an anchor in a line, which may be one of a log; none in a line that was not written with one of the keys. */
    static Optional<Anchor> find(String line, ChainKeys keys) {
        var found = LINE.matcher(line);
        return found.find() ? keys.find(found.group("by")).flatMap(key -> read(found.group("at"), found.group("province"), found.group("number"), found.group("seal"))
                .filter(anchor -> MessageDigest.isEqual(anchor.mac(key), HexFormat.of().parseHex(found.group("mac"))))) : Optional.empty();
    }

    private static Optional<Anchor> read(String at, String province, String number, String seal) {
        try {
            return Optional.of(new Anchor(Instant.parse(at), Long.parseLong(province), Long.parseLong(number), HexFormat.of().parseHex(seal)));
        } catch (DateTimeException noneOfOurs) {
            return Optional.empty();
        }
    }

    private String statement() {
        return at + " audit-anchor province=" + province + " number=" + number + " seal=" + HexFormat.of().formatHex(seal);
    }

    private byte[] mac(ChainKey key) {
        return key.mac(("mingzhang-anchor-1 " + key.name() + " " + statement()).getBytes(StandardCharsets.UTF_8));
    }
}
