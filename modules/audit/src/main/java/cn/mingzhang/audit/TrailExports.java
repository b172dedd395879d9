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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an auditor take the trail out. The taking itself is written down before the first byte leaves. */
@Service
public class TrailExports {

    private final Trail trail;
    private final TrailRepository repository;

    TrailExports(Trail trail, TrailRepository repository) {
        this.trail = trail;
        this.repository = repository;
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
        filter.asked().forEach((field, value) -> {
            if (value != null) {
                asked.put(field, value.toString());
            }
        });
        trail.record(scope, "export", "trail", scope.province(), asked);
    }

    /** All entries that match, newest first, read a page at a time while they are written out. */
    public Stream<TrailEntry> entries(Scope scope, TrailFilter filter) {
        scope.require(Role.AUDITOR);
        return Stream.iterate(repository.page(scope, filter, new PageRequest(Page.MAX_SIZE, null)), Objects::nonNull,
                page -> page.next() == null ? null : repository.page(scope, filter, new PageRequest(Page.MAX_SIZE, page.next())))
                .flatMap(page -> page.items().stream());
    }
}
