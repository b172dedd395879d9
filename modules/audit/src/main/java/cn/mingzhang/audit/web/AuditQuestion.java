package cn.mingzhang.audit.web;

import cn.mingzhang.audit.TrailFilter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the filters of the page hold.
 *
 * @param thing  kind of thing, or kind and number parted by a colon as the API takes it
 * @param number the thing's number; counts only with a kind
 */
record AuditQuestion(@Nullable String from, @Nullable String to, @Nullable String actor, @Nullable String body, @Nullable String thing,
        @Nullable String number) {

    /** A thing given as kind and number in one fills both fields. */
    AuditQuestion {
        if (thing != null && thing.indexOf(':') > 0) {
            number = thing.substring(thing.indexOf(':') + 1);
            thing = thing.substring(0, thing.indexOf(':'));
        }
    }

    TrailFilter filter(ZoneId zone) {
        boolean numbered = thing != null && !thing.isBlank() && number != null && !number.isBlank();
        return TrailFilter.of(from, to, actor, body, numbered ? thing + ":" + number.strip() : thing, zone);
    }

    /** Whether anything is asked for. */
    public boolean asked() {
        return !at("", null).isEmpty();
    }

    /** The same question at another address or another page. */
    String at(String path, @Nullable String cursor) {
        var uri = UriComponentsBuilder.fromPath(path);
        put(uri, "from", from);
        put(uri, "to", to);
        put(uri, "actor", actor);
        put(uri, "body", body);
        put(uri, "thing", thing);
        put(uri, "number", number);
        put(uri, "cursor", cursor);
        return uri.encode().toUriString();
    }

    private static void put(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, value);
        }
    }
}
