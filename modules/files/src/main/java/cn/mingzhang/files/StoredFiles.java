package cn.mingzhang.files;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.kernel.Bytes;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.province.Provinces;
import cn.mingzhang.tenants.province.StorageSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes bytes in and gives them out. Who may see a file is decided by the thing it belongs to, before anybody asks here. */
@Service
public class StoredFiles implements StorageSource {

    private final FileRepository repository;
    private final FileFolder folder;
    private final Provinces provinces;
    private final Ids ids;
    private final Clock clock;

    StoredFiles(FileRepository repository, FileFolder folder, Provinces provinces, Ids ids, Clock clock) {
        this.repository = repository;
        this.folder = folder;
        this.provinces = provinces;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Streams an upload of any type into the store.
     *
     * @param name  as the sender called it; only its last part is kept
     * @param limit most bytes allowed
     * @throws DomainException INVALID {@code file_empty}, TOO_LARGE {@code file_too_large}, or {@code storage_full} when the province
     *                         has no room left for it; nothing is kept then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileView store(Scope scope, String name, InputStream content, long limit) {
        return store(scope, name, content, limit, _ -> { });
    }

    /**
     * The same where not every type is welcome.
     *
     * @param accepted is told the media type that the content has, and refuses it by an exception; nothing is kept then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileView store(Scope scope, String name, InputStream content, long limit, Consumer<String> accepted) {
        var id = new FileId(ids.next());
        String cleaned = FileNames.clean(name);
        var stored = folder.write(scope.province(), id, cleaned, content, limit, accepted);
        forgetUnlessKept(stored);
        requireRoom(scope.province(), stored);
        var view = new FileView(id, scope.body(), cleaned, stored.mediaType(), stored.size(), stored.sha256(), clock.instant());
        repository.insert(scope, view, stored.key());
        return view;
    }

    /** Bytes of a transaction that was taken back belong to nobody and would count in nobody's limit. */
    private void forgetUnlessKept(FileFolder.Stored stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // of an unknown end the row may be there
                if (status == STATUS_ROLLED_BACK) {
                    folder.remove(stored.key());
                }
            }
        });
    }

    /** Asked after the bytes are there, since only then their number is known. Two at the same moment may both still fit. */
    private void requireRoom(ProvinceId province, FileFolder.Stored stored) {
        var limit = provinces.get(province).limits().storage();
        if (limit != null && repository.used(province) + stored.size() > limit) {
            throw new DomainException(DomainException.Kind.TOO_LARGE, "storage_full", Bytes.inWords(limit));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public long used(ProvinceId province) {
        return repository.used(province);
    }

    /**
     * What is known of a file.
     *
     * @throws DomainException NOT_FOUND in another province
     */
    @Transactional(readOnly = true)
    public FileView view(ProvinceId province, FileId file) {
        return repository.find(province, file).orElseThrow(DomainException::notFound);
    }

    /** What is known of several files by id; those of another province are left out. */
    @Transactional(readOnly = true)
    public Map<FileId, FileView> views(ProvinceId province, Collection<FileId> files) {
        return files.isEmpty() ? Map.of() : repository.findAll(province, files).stream().collect(toMap(FileView::id, file -> file));
    }

    /**
     * The bytes; the caller closes the stream.
     *
     * @throws DomainException NOT_FOUND in another province
     */
    @Transactional(readOnly = true)
    public InputStream open(ProvinceId province, FileId file) {
        String key = repository.storageKey(province, file).orElseThrow(DomainException::notFound);
        try {
            return folder.open(key);
        } catch (IOException lost) {
            throw new UncheckedIOException("file " + file + " of province " + province + " is recorded but its bytes are gone", lost);
        }
    }
}
