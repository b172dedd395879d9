package cn.mingzhang.decomposition.document;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.OwnerNames;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.Recogniser;
import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Brings annual documents in: what cannot be read is refused in words, what can be read is never silently nothing. */
@Service
public class DocumentImports {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ImportStore store;
    private final Bodies bodies;
    private final Clock clock;
    private final ReceivedFiles received;
    private final Recogniser recogniser = new Recogniser();
    private final SourceReader reader = new SourceReader();

    DocumentImports(ImportStore store, Bodies bodies, Clock clock, ReceivedFiles received) {
        this.store = store;
        this.bodies = bodies;
        this.clock = clock;
        this.received = received;
    }

    /**
     * Reads a document into a draft of the office's own bureau.
     *
     * @throws DomainException FORBIDDEN without the role OFFICE; INVALID, UNSUPPORTED or TOO_LARGE for what is no readable document
     */
    public ImportedPlan importDocument(Scope scope, ImportDocument command) {
        scope.require(Role.OFFICE);
        long started = System.nanoTime();
        requireYear(command.year());
        byte[] bytes = received.bytes(command.name(), command.content());
        var document = recognise(bytes, command);
        int year = command.year() != null ? command.year() : document.year() != null ? document.year() : LocalDate.now(clock).getYear();
        var names = new OwnerNames(bodies.directory(scope.province(), scope.tenant())::exact);
        var draft = new Drafting(document, names).draft(year, stem(command.name()));
        if (draft.tasks().isEmpty()) {
            throw DomainException.invalid("file", "document_no_text", command.name());
        }
        var plan = store.save(scope, command, bytes, draft, started);
        return new ImportedPlan(plan, draft.leaves(), warnings(draft));
    }

    /** The most bytes of one document. */
    public DataSize limit() {
        return received.limit();
    }

    private static void requireYear(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw DomainException.invalid("year", "year_out_of_range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
    }

    private RecognisedDocument recognise(byte[] bytes, ImportDocument command) {
        try {
            return recogniser.recognise(reader.read(bytes, command.name()), command.year());
        } catch (UnreadableSource unreadable) {
            throw received.refused(unreadable, command.name());
        }
    }

    private List<String> warnings(DocumentDraft draft) {
        var warnings = new ArrayList<>(draft.warnings());
        if (draft.tasks().stream().anyMatch(task -> task.owners().isEmpty() || task.owners().stream().anyMatch(Owner::open))) {
            warnings.add("OWNERS_OPEN");
        }
        var today = LocalDate.now(clock);
        if (draft.tasks().stream().map(DraftTask::dueOn).anyMatch(due -> due != null && due.isBefore(today))) {
            warnings.add("DUES_PAST");
        }
        return warnings;
    }

    private static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
        return stem.isBlank() ? "?" : stem;
    }
}
