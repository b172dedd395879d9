package cn.mingzhang.progress.evidence;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.files.FileView;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ReportId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which evidence proves which version of a report; for the desk of reports only. */
@Component
public class EvidenceLinks {

    private final EvidenceRepository repository;
    private final StoredFiles files;

    EvidenceLinks(EvidenceRepository repository, StoredFiles files) {
        this.repository = repository;
        this.files = files;
    }

    /** The evidence of each of these versions. */
    public Map<ReportId, List<EvidenceView>> of(Scope scope, Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        var rows = repository.findOf(scope, reports);
        var wanted = rows.values().stream().flatMap(List::stream).map(EvidenceRepository.Row::file).filter(Objects::nonNull).distinct().toList();
        Map<FileId, FileView> known = files.views(scope.province(), wanted);
        return rows.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                .map(row -> view(row, row.file() == null ? null : known.get(row.file()))).toList()));
    }

    /**
     * Holds a report to evidence of its own body.
     *
     * @throws DomainException INVALID at {@code evidence_ids} for a piece that is not there
     */
    public void requireOwn(Scope scope, List<EvidenceId> evidence) {
        if (!evidence.isEmpty() && repository.findOwn(scope, evidence).size() < evidence.size()) {
            throw DomainException.invalid("evidence_ids", "evidence_unknown");
        }
    }

    /** Lets a draft be proved by these and no others. */
    public void replace(Scope scope, ReportId report, List<EvidenceId> evidence) {
        repository.replace(scope, report, evidence);
    }

    /** Lets the next version start with the evidence of the last. */
    public void copy(Scope scope, ReportId from, ReportId to) {
        repository.copy(scope, from, to);
    }

    /** Marks what a reviewer found insufficient, and clears it from what was found sufficient now. */
    public void judge(Scope scope, ReportId report, List<EvidenceId> insufficient) {
        repository.judge(scope, report, insufficient);
    }

    static EvidenceView view(EvidenceRepository.Row row, @Nullable FileView file) {
        return new EvidenceView(row.id(), row.body(), row.kind(), row.name(), row.file(), row.url(),
                file == null ? null : file.mediaType(), file == null ? null : file.size(), file == null ? null : file.sha256(),
                row.addedBy(), row.addedAt(), row.insufficient());
    }
}
