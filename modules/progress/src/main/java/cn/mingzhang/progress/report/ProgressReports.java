package cn.mingzhang.progress.report;

import static cn.mingzhang.kernel.word.ObligationState.OPEN;
import static cn.mingzhang.kernel.word.ObligationState.RETURNED;
import static cn.mingzhang.kernel.word.ObligationState.SUBMITTED;

import cn.mingzhang.audit.Change;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.events.ReportSubmitted;
import cn.mingzhang.progress.obligation.Journal;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationMoves;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.request.OpenRequests;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.kernel.word.ReportState;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a body's liaison (联络员) writes and submits what the body did. Reports are versions: nothing that was submitted is
 * written over. A report after its date is accepted and late.
 */
@Service
public class ProgressReports {

    private final Obligations obligations;
    private final ObligationMoves moves;
    private final ReportVersions versions;
    private final OpenRequests requests;
    private final Journal journal;

    ProgressReports(Obligations obligations, ObligationMoves moves, ReportVersions versions, OpenRequests requests, Journal journal) {
        this.obligations = obligations;
        this.moves = moves;
        this.versions = versions;
        this.requests = requests;
        this.journal = journal;
    }

    /**
     * Keeps a draft, however incomplete.
     *
     * @throws DomainException STALE when somebody changed it since, INVALID for text or numbers that cannot be kept
     */
    @Transactional
    public Obligation saveDraft(Scope scope, SaveDraft command) {
        var before = owed(scope, command.obligation());
        ObligationRules.requireCurrent(before, command.version(), OPEN, RETURNED);
        ObligationRules.refuse(ReportRules.draftFaults(command.content()));
        var after = moves.drafted(scope, before, journal.now());
        var said = versions.save(scope, before.id(), command.content(), journal.now());
        var detail = Change.between(said, command.content(), "evidence");
        detail.put("evidence", command.content().evidence());
        journal.record(scope, "save-draft", before, after, detail);
        return after;
    }

    /**
     * Submits the draft; the body's own leader is next.
     *
     * @throws DomainException INVALID with all that is missing, STALE when it was submitted or changed meanwhile
     */
    @Transactional
    public Obligation submit(Scope scope, ObligationId obligation, @Nullable Integer version) {
        var before = owed(scope, obligation);
        ObligationRules.requireCurrent(before, version, OPEN, RETURNED);
        var draft = versions.draft(scope, obligation).orElse(null);
        var content = draft == null ? ReportContent.EMPTY : draft.content();
        int missing = before.part() == Part.LEAD ? obligations.contributions(scope, before).missing() : 0;
        var faults = ReportRules.submissionFaults(before, content, missing);
        if (draft == null) {
            // somebody else may have submitted it since: then that is what they are told
            ObligationRules.requireCurrent(owed(scope, obligation), version, OPEN, RETURNED);
        }
        ObligationRules.refuse(faults);
        Outcome outcome = Objects.requireNonNull(content.outcome());
        var after = moves.submitted(scope, before, outcome, journal.today(), journal.now());
        versions.submit(scope, Objects.requireNonNull(draft), journal.now());
        requests.withdrawAtSubmission(scope, after);
        journal.record(scope, "submit", before, after, Map.of("report", draft.id().toString(), "said", outcome));
        journal.tell(new ReportSubmitted(scope.province(), obligation, before.task(), before.body(), draft.id(), draft.number(), outcome,
                journal.now()));
        return after;
    }

    /**
     * Takes a report back while nobody has judged it; what it said becomes the next draft.
     *
     * @throws DomainException STALE once the leader has judged it
     */
    @Transactional
    public Obligation recall(Scope scope, ObligationId obligation, @Nullable Integer version) {
        var before = owed(scope, obligation);
        ObligationRules.requireCurrent(before, version, SUBMITTED);
        var after = moves.recalled(scope, before, versions.isFirst(scope, obligation), journal.now());
        versions.recall(scope, obligation);
        versions.copyNewest(scope, obligation, journal.now());
        journal.record(scope, "recall", before, after, Map.of());
        return after;
    }

    /** What is being written about these, of the reader's own body. */
    @Transactional(readOnly = true)
    public Map<ObligationId, ReportNote> drafts(Scope scope, Collection<Obligation> listed) {
        var own = listed.stream().filter(obligation -> obligation.body().equals(scope.body()) && obligation.withBody()).map(Obligation::id).toList();
        return versions.notes(scope, own, ReportState.DRAFT);
    }

    /** What was submitted last about these, which the reader has been shown. */
    @Transactional(readOnly = true)
    public Map<ObligationId, ReportNote> submissions(Scope scope, Collection<Obligation> listed) {
        return versions.notes(scope, listed.stream().map(Obligation::id).toList(), ReportState.SUBMITTED);
    }

    private Obligation owed(Scope scope, ObligationId id) {
        var obligation = obligations.get(scope, id);
        scope.require(Role.REPORTER);
        if (!obligation.body().equals(scope.body())) {
            throw DomainException.forbidden();
        }
        if (obligation.declined()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "declined");
        }
        return obligation;
    }
}
