package cn.mingzhang.progress.evidence;

import cn.mingzhang.files.FileView;
import cn.mingzhang.files.StoredFiles;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.word.Role;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a liaison puts files and addresses that prove reports. They are seen by their own body, and by whoever sees a
 * submitted report that uses them.
 */
@Service
public class EvidencePieces {

    private final EvidenceRepository repository;
    private final StoredFiles files;
    private final EvidenceLimit limit;
    private final EvidenceRecord record;

    EvidencePieces(EvidenceRepository repository, StoredFiles files, EvidenceLimit limit, EvidenceRecord record) {
        this.repository = repository;
        this.files = files;
        this.limit = limit;
        this.record = record;
    }

    /**
     * Streams a file in. Its type is what its content says; what a browser or a system would run is refused before
     * anything is kept.
     *
     * @throws DomainException TOO_LARGE, UNSUPPORTED, or INVALID for an empty file
     */
    @Transactional
    public EvidenceView addFile(Scope scope, String name, InputStream content) {
        scope.require(Role.REPORTER);
        String accepted = EvidenceRules.acceptedName(name);
        var file = files.store(scope, accepted, content, limit.bytes(), EvidenceRules::requireAccepted);
        return add(scope, EvidenceKind.FILE, file.name(), file, null);
    }

    /**
     * Keeps the address of a published page.
     *
     * @param name what the page is called; the address itself where nobody says
     * @throws DomainException INVALID for anything but an absolute http or https address, and for a name of more than 255 characters
     */
    @Transactional
    public EvidenceView addLink(Scope scope, String url, @Nullable String name) {
        scope.require(Role.REPORTER);
        String accepted = EvidenceRules.acceptedUrl(url);
        return add(scope, EvidenceKind.LINK, EvidenceRules.linkName(name, accepted), null, accepted);
    }

    /**
     * One piece in sight.
     *
     * @throws DomainException NOT_FOUND out of sight
     */
    @Transactional(readOnly = true)
    public EvidenceView view(Scope scope, EvidenceId id) {
        var row = visible(scope, id);
        return EvidenceLinks.view(row, row.file() == null ? null : files.view(scope.province(), row.file()));
    }

    /**
     * The bytes of a file in sight. Whoever takes them out stands in the trail.
     *
     * @throws DomainException NOT_FOUND out of sight, and for a page, which has no bytes here
     */
    @Transactional
    public EvidenceContent open(Scope scope, EvidenceId id) {
        var row = visible(scope, id);
        FileId file = row.file();
        if (file == null) {
            throw DomainException.notFound();
        }
        var view = files.view(scope.province(), file);
        record.opened(scope, row);
        return new EvidenceContent(view.name(), view.mediaType(), view.size(), files.open(scope.province(), file));
    }

    /** The most megabytes of one file. */
    public long mostMegabytes() {
        return limit.bytes() / (1024 * 1024);
    }

    private EvidenceRepository.Row visible(Scope scope, EvidenceId id) {
        return repository.find(scope, id).orElseThrow(DomainException::notFound);
    }

    private EvidenceView add(Scope scope, EvidenceKind kind, String name, @Nullable FileView file, @Nullable String url) {
        var row = record.next(scope, kind, name, file == null ? null : file.id(), url);
        repository.insert(scope, row);
        record.added(scope, row);
        return EvidenceLinks.view(row, file);
    }
}
