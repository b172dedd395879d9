package cn.mingzhang.decomposition.table;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.document.ReceivedFiles;
import cn.mingzhang.decomposition.source.SheetReader;
import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.decomposition.table.TableImportRepository.Stored;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads edited tables out of harm's way, and writes into the trail that one came. */
@Component
class TableFiles {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LONGEST_NAME = 255;

    private final ReceivedFiles received;
    private final Trail trail;
    private final Clock clock;
    private final SheetReader reader = new SheetReader();

    TableFiles(ReceivedFiles received, Trail trail, Clock clock) {
        this.received = received;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws DomainException INVALID, UNSUPPORTED or TOO_LARGE for what is no task table of the plan */
    Stored read(Scope scope, WorkPlanId plan, String name, InputStream content) {
        try {
            var upload = UploadReader.read(reader.read(received.bytes(name, content), name));
            if (upload.mark() != null && !TableMark.parse(upload.mark()).map(mark -> mark.plan().equals(plan)).orElse(true)) {
                throw DomainException.invalid("file", "table_other_plan");
            }
            trail.record(scope, "upload", "work_plan", plan, Map.of("file", name, "rows", upload.rows().size()));
            var now = now();
            return new Stored(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME), upload, Set.of(), now, now.plus(KEPT), 1);
        } catch (UnreadableSource unreadable) {
            throw received.refused(unreadable, name);
        }
    }
}
