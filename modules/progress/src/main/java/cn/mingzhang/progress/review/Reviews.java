package cn.mingzhang.progress.review;

import static cn.mingzhang.kernel.word.ObligationState.APPROVED;
import static cn.mingzhang.kernel.word.ObligationState.RETURNED;
import static cn.mingzhang.kernel.word.ObligationState.SUBMITTED;
import static cn.mingzhang.kernel.word.ObligationState.VERIFIED;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.events.ObligationVerified;
import cn.mingzhang.progress.events.ReportReturned;
import cn.mingzhang.progress.obligation.Journal;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationMoves;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where reports are judged: the body's own leader (分管领导) approves, then each superior's office verifies, nearest first,
 * up to the issuer; either sends back with a reason. Nobody judges what they submitted
 * themselves, and nobody verifies what their own body owes.
 */
@Service
public class Reviews {

    private final Obligations obligations;
    private final ObligationMoves moves;
    private final ReviewBook book;
    private final SeparatedDuties duties;
    private final Journal journal;

    Reviews(Obligations obligations, ObligationMoves moves, ReviewBook book, SeparatedDuties duties, Journal journal) {
        this.obligations = obligations;
        this.moves = moves;
        this.book = book;
        this.duties = duties;
        this.journal = journal;
    }

    /**
     * The own leader lets the report out of the bureau.
     *
     * @throws DomainException FORBIDDEN for another's report or one's own, STALE when it no longer waits
     */
    @Transactional
    public Obligation approve(Scope scope, ObligationId id, @Nullable Integer version) {
        var before = obligations.get(scope, id);
        var chain = obligations.chain(scope, before);
        ReviewRules.requireApprover(scope, before);
        ObligationRules.requireCurrent(before, version, SUBMITTED);
        var report = duties.judgeable(scope, before);
        var after = moves.approved(scope, before, ReviewRules.after(0, chain), journal.now());
        book.writeApproval(scope, before, report);
        journal.record(scope, "approve", before, after, Map.of("report", report.id().toString()));
        tellVerified(scope, after);
        return after;
    }

    /**
     * A superior's office confirms the report at the step that waits for it; after the last step it is verified.
     *
     * @throws DomainException FORBIDDEN outside the chain or out of turn, STALE when it no longer waits
     */
    @Transactional
    public Obligation verify(Scope scope, VerifyReport command) {
        var before = obligations.get(scope, command.obligation());
        var chain = obligations.chain(scope, before);
        ReviewRules.requireVerifier(scope, before, chain);
        ObligationRules.requireCurrent(before, command.version(), APPROVED);
        ReviewRules.requireTurn(scope, before, chain);
        var report = duties.judgeable(scope, before);
        Outcome outcome = command.outcome() != null ? command.outcome() : Objects.requireNonNull(before.outcome());
        var after = moves.verified(scope, before, outcome, ReviewRules.after(before.step(), chain), journal.now());
        book.writeVerification(scope, before, report, outcome, command.insufficient());
        journal.record(scope, "verify", before, after, Map.of("report", report.id().toString(), "confirmed", outcome, "insufficient", command.insufficient()));
        tellVerified(scope, after);
        return after;
    }

    /**
     * Sends the report back with a reason; a superior also says until when. What it said becomes the next draft.
     *
     * @throws DomainException INVALID without a reason or date, FORBIDDEN and STALE as for the other judgements
     */
    @Transactional
    public Obligation returnReport(Scope scope, ReturnReport command) {
        var before = obligations.get(scope, command.obligation());
        var chain = obligations.chain(scope, before);
        ReviewRules.requireReviewer(scope, before, chain);
        ObligationRules.requireCurrent(before, command.version(), SUBMITTED, APPROVED);
        ReviewRules.requireTurn(scope, before, chain);
        ObligationRules.refuse(ReviewRules.returnFaults(before, command, journal.today()));
        var report = duties.judgeable(scope, before);
        var after = moves.returned(scope, before, before.step(), command.rectifyBy(), journal.now());
        book.writeReturn(scope, before, report, command, after.rectifyBy());
        journal.record(scope, "return", before, after, Map.of("report", report.id().toString(), "at_step", before.step(), "reason", command.reason().strip(),
                "insufficient", command.insufficient()));
        journal.tell(new ReportReturned(scope.province(), before.id(), before.task(), before.body(), scope.body(), before.step(),
                after.rectifyBy(), journal.now()));
        return after;
    }

    /** Why the reader may not judge some of these that wait for their membership: codes of {@code error.…}. */
    @Transactional(readOnly = true)
    public Map<ObligationId, String> bars(Scope scope, Collection<Obligation> waiting) {
        return duties.bars(scope, waiting);
    }

    /** Why these came back, each for the last time. */
    @Transactional(readOnly = true)
    public Map<ObligationId, ReviewView> returns(Scope scope, Collection<Obligation> listed) {
        return book.lastReturns(scope, listed.stream().filter(o -> o.state() == RETURNED).map(Obligation::id).toList());
    }

    private void tellVerified(Scope scope, Obligation after) {
        if (after.state() == VERIFIED) {
            journal.tell(new ObligationVerified(scope.province(), after.id(), after.task(), after.body(),
                    Objects.requireNonNull(after.outcome()), journal.now()));
        }
    }
}
