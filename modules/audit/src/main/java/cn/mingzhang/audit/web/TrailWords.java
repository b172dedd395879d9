package cn.mingzhang.audit.web;

import cn.mingzhang.audit.FieldChange;
import cn.mingzhang.audit.TrailDetails;
import cn.mingzhang.audit.TrailEntry;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the trail in the reader's words. What has no word yet is shown as it is written. */
@Component
class TrailWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern CODES = Pattern.compile("[A-Za-z]+(?:_[A-Z]+)*+(?:, [A-Z_]+)*+");
    /** Fields whose words stand with those that the rest of the house uses. */
    private static final Map<String, String> KINDS = Map.of("role", "role.", "roles", "role.", "level", "level.", "ground", "ground.", "kind", "amendment.kind.",
            "shown", "people.shown.", "state", "proposal.state.");
    private static final int SHOWN_AT_ONCE = 2;
    private static final int LONGEST_AT_ONCE = 24;

    private final TrailDetails details;
    private final MessageSource messages;
    private final Clock clock;

    TrailWords(TrailDetails details, MessageSource messages, Clock clock) {
        this.details = details;
        this.messages = messages;
        this.clock = clock;
    }

    /** One entry, ready to be shown. */
    TrailRow row(TrailEntry entry, Locale language) {
        var fields = details.of(entry).stream().map(field -> new FieldChange(word("field", field.field(), language),
                value(field.field(), field.before(), language), value(field.field(), field.after(), language))).toList();
        return new TrailRow(entry, SECOND.format(entry.at().atZone(clock.getZone())),
                entry.actorName() == null ? word("role", "SYSTEM", language) : entry.actorName(), roles(entry, language),
                word("action", entry.action(), language), word("thing", entry.thingType(), language), fields, brief(fields));
    }

    /** A word of this page. */
    String say(String key, Locale language) {
        return messages.getMessage("audit." + key, null, language);
    }

    private static String brief(List<FieldChange> fields) {
        String said = fields.stream().limit(SHOWN_AT_ONCE).map(field -> field.field() + " "
                + (field.before() == null ? "" : cut(field.before()) + " → ") + (field.after() == null ? "—" : cut(field.after())))
                .collect(Collectors.joining(" · "));
        return fields.size() > SHOWN_AT_ONCE ? said + " …" : said;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_AT_ONCE ? text : text.substring(0, LONGEST_AT_ONCE) + "…";
    }

    private String roles(TrailEntry entry, Locale language) {
        return entry.actorName() == null ? "" : Arrays.stream(entry.roles().split(",")).filter(role -> !role.isEmpty())
                .map(role -> messages.getMessage("role." + role, null, role, language)).map(String::valueOf).collect(Collectors.joining(String.valueOf(messages.getMessage("list.and", null, ", ", language))));
    }

    /** Words in code, also several with commas between them, as people say them. */
    private @Nullable String value(String field, @Nullable String value, Locale language) {
        if (value == null || !CODES.matcher(value).matches()) {
            return value;
        }
        String kind = KINDS.getOrDefault(field, "audit.value.");
        return Arrays.stream(value.split(", ")).map(code -> String.valueOf(messages.getMessage(kind + code, null, word("value", code, language), language)))
                .collect(Collectors.joining(", "));
    }

    private String word(String kind, String code, Locale language) {
        return String.valueOf(messages.getMessage("audit." + kind + "." + code, null, code, language));
    }
}
