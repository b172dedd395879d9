package cn.mingzhang.progress.evidence;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence (佐证材料).
 *
 * @param body         who brought it
 * @param url          of a published page
 * @param mediaType    as its content says; null for a page
 * @param insufficient whether a reviewer found that it does not prove the report it was read with
 */
public record EvidenceView(EvidenceId id, BodyId body, EvidenceKind kind, String name, @Nullable FileId file, @Nullable String url,
        @Nullable String mediaType, @Nullable Long size, @Nullable String sha256, PersonId addedBy, Instant addedAt,
        boolean insufficient) {

    /** {@code STORED} for a file, {@code UNCHECKED} for a page that nobody has called up yet. */
    public String state() {
        return kind == EvidenceKind.FILE ? "STORED" : "UNCHECKED";
    }
}
