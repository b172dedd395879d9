package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.progress.evidence.EvidenceKind;
import cn.mingzhang.progress.evidence.EvidenceView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of evidence at the edge. */
record EvidenceJson(EvidenceId id, BodyId bodyId, EvidenceKind kind, String name, @Nullable String url, @Nullable String mediaType,
        @Nullable Long size, @Nullable String sha256, String state, boolean insufficient, Instant addedAt) {

    static EvidenceJson of(EvidenceView e) {
        return new EvidenceJson(e.id(), e.body(), e.kind(), e.name(), e.url(), e.mediaType(), e.size(), e.sha256(), e.state(),
                e.insufficient(), e.addedAt());
    }
}
