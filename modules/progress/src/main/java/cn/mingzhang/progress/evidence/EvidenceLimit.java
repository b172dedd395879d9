package cn.mingzhang.progress.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The most bytes of one file: {@code mingzhang.evidence.max-bytes}, 50 MB where nobody says. */
@Component
class EvidenceLimit {

    private final long bytes;

    EvidenceLimit(@Value("${mingzhang.evidence.max-bytes:52428800}") long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }
}
