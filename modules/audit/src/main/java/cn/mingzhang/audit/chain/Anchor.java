package cn.mingzhang.audit.chain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chain's end as it was once, written down outside the database: whoever shortens or replaces the chain contradicts it.
 *
 * @param number how many entries were sealed
 * @param seal   the last one's seal
 */
record Anchor(Instant at, long province, long number, byte[] seal) {

    private static final Pattern LINE = Pattern.compile("(\\S+) audit-anchor province=(\\d{1,18}) number=(\\d{1,18}) seal=([0-9a-f]{64})");

    /** One line, without its end. */
    String line() {
        return at + " audit-anchor province=" + province + " number=" + number + " seal=" + HexFormat.of().formatHex(seal);
    }

    /** Finds an anchor in a line, which may be one of a log. */
    static Optional<Anchor> find(String line) {
        var found = LINE.matcher(line);
        return found.find() ? Optional.of(new Anchor(instant(found.group(1)), Long.parseLong(found.group(2)), Long.parseLong(found.group(3)),
                HexFormat.of().parseHex(found.group(4)))) : Optional.empty();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException partOfALog) {
            return Instant.EPOCH;
        }
    }
}
