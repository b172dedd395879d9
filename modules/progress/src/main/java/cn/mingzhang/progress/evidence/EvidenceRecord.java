package cn.mingzhang.progress.evidence;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a new piece its number and instant, and writes into the trail that it came and who took it out. */
@Component
class EvidenceRecord {

    private final Ids ids;
    private final Trail trail;
    private final Clock clock;

    EvidenceRecord(Ids ids, Trail trail, Clock clock) {
        this.ids = ids;
        this.trail = trail;
        this.clock = clock;
    }

    EvidenceRepository.Row next(Scope scope, EvidenceKind kind, String name, @Nullable FileId file, @Nullable String url) {
        return new EvidenceRepository.Row(new EvidenceId(ids.next()), scope.body(), kind, name, file, url, scope.actor().person(),
                clock.instant(), false);
    }

    void added(Scope scope, EvidenceRepository.Row row) {
        trail.record(scope, "add", "evidence", row.id(), Map.of("kind", row.kind(), "name", row.name()));
    }

    void opened(Scope scope, EvidenceRepository.Row row) {
        trail.record(scope, "download", "evidence", row.id(), Map.of("name", row.name()));
    }
}
