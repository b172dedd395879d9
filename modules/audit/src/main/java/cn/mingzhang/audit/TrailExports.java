package cn.mingzhang.audit;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an auditor take the trail out. The taking itself is written down before the first byte leaves. */
@Service
public class TrailExports {

    private final Trail trail;

    TrailExports(Trail trail) {
        this.trail = trail;
    }

    /**
     * Writes down that the trail is taken out, and by which filters.
     *
     * @param format {@code csv} or {@code xlsx}
     * @throws DomainException FORBIDDEN unless the reader is an AUDITOR
     */
    @Transactional
    public void begin(Scope scope, TrailFilter filter, String format) {
        scope.require(Role.AUDITOR);
        Map<String, Object> asked = new HashMap<>();
        asked.put("format", format);
        put(asked, "since", filter.from());
        put(asked, "until", filter.until());
        put(asked, "actor", filter.actor());
        put(asked, "body", filter.body());
        put(asked, "thing", filter.thing());
        trail.record(scope, "export", "trail", scope.province(), asked);
    }

    /** All entries that match, newest first, read a page at a time while they are written out. */
    public Stream<TrailEntry> entries(Scope scope, TrailFilter filter) {
        return Stream.iterate(trail.entries(scope, filter, new PageRequest(Page.MAX_SIZE, null)), Objects::nonNull,
                page -> page.next() == null ? null : trail.entries(scope, filter, new PageRequest(Page.MAX_SIZE, page.next())))
                .flatMap(page -> page.items().stream());
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }
}
