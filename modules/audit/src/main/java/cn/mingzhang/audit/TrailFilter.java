package cn.mingzhang.audit;

import cn.mingzhang.kernel.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a reader looks for; null or blank means any.
 *
 * @param from   the first instant
 * @param until  the first instant that is too late
 * @param actor  part of a person's name, or their id
 * @param body   part of a body's name, or its id
 * @param thing  {@code type} or {@code type:id}
 */
public record TrailFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String actor, @Nullable String body, @Nullable String thing) {

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null);

    /**
     * Reads what a client asks for.
     *
     * @param from a day, whose beginning is meant, or an instant
     * @param to   a day, which is meant wholly, or an instant, which is the last
     * @throws DomainException MALFORMED for anything else
     */
    public static TrailFilter of(@Nullable String from, @Nullable String to, @Nullable String actor, @Nullable String body, @Nullable String thing, ZoneId zone) {
        try {
            return new TrailFilter(blank(from) ? null : day(from) ? start(from, zone) : Instant.parse(from),
                    blank(to) ? null : day(to) ? LocalDate.parse(to).plusDays(1).atStartOfDay(zone).toInstant() : Instant.parse(to).plusNanos(1_000),
                    text(actor), text(body), text(thing));
        } catch (DateTimeException noTime) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
    }

    /** What is asked for, for the trail itself. */
    Map<String, @Nullable Object> asked() {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("since", from);
        asked.put("until", until);
        asked.put("actor", actor);
        asked.put("body", body);
        asked.put("thing", thing);
        return asked;
    }

    private static Instant start(String day, ZoneId zone) {
        return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    }

    private static boolean day(String text) {
        return !text.contains("T");
    }

    private static @Nullable String text(@Nullable String given) {
        return blank(given) ? null : given.strip();
    }

    private static boolean blank(@Nullable String given) {
        return given == null || given.isBlank();
    }
}
