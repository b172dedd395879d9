package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Journal;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationMoves;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a body takes note of what it was given (签收), sends a task back (退回任务) or asks for a later date (延期申请), and where
 * the office of the issuer answers. A task that was sent back is not reported until it is answered; of two answers one wins.
 */
@Service
public class Requests {

    private final RequestRepository requests;
    private final Obligations obligations;
    private final ObligationMoves moves;
    private final Journal journal;
    private final Answers answers;

    Requests(RequestRepository requests, Obligations obligations, ObligationMoves moves, Journal journal, Answers answers) {
        this.requests = requests;
        this.obligations = obligations;
        this.moves = moves;
        this.journal = journal;
        this.answers = answers;
    }

    /**
     * The body takes note of a task, all periods at once; again changes nothing.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN for whoever does not work for the body that owes it
     */
    @Transactional
    public Obligation receive(Scope scope, ObligationId id) {
        var before = obligations.get(scope, id);
        RequestRules.require(RequestRules.owes(scope, before));
        if (moves.received(scope, before, journal.now()) == 0) {
            return before;
        }
        var after = obligations.get(scope, id);
        journal.record(scope, "receive", before, after, Map.of());
        return after;
    }

    /**
     * The body sends the task back with a ground and a reason.
     *
     * @throws DomainException STALE once something was submitted or asked, INVALID without ground or reason
     */
    @Transactional
    public RequestView decline(Scope scope, DeclineTask command) {
        var before = askable(scope, command.obligation(), command.version());
        ObligationRules.refuse(RequestRules.declineFaults(command));
        var after = moves.declined(scope, before, journal.now());
        var asked = ask(scope, RequestView.decline(requests.nextId(), before, command, scope.actor().person(), journal.now()));
        journal.record(scope, "decline", before, after, Map.of("request", asked.id().toString(), "ground", Objects.requireNonNull(command.ground()), "reason", asked.reason()));
        return asked;
    }

    /**
     * The body asks for a later date of one obligation, not later than its date.
     *
     * @throws DomainException STALE once something was submitted or asked, INVALID for a date that is none or comes too late
     */
    @Transactional
    public RequestView askExtension(Scope scope, AskExtension command) {
        var before = askable(scope, command.obligation(), command.version());
        ObligationRules.refuse(RequestRules.extensionFaults(before, command, journal.today()));
        var due = Objects.requireNonNull(command.dueOn());
        var asked = ask(scope, RequestView.extension(requests.nextId(), before, command.reason(), due, scope.actor().person(), journal.now()));
        journal.record(scope, "ask-extension", before, before, Map.of("request", asked.id().toString(), "asked_due_on", due, "reason", asked.reason()));
        return asked;
    }

    /**
     * Whoever asked takes it back before it is answered.
     *
     * @throws DomainException FORBIDDEN for others than the body, STALE once it is answered
     */
    @Transactional
    public RequestView withdraw(Scope scope, RequestId id, @Nullable Integer version) {
        var request = get(scope, id);
        var before = obligations.get(scope, request.obligation());
        RequestRules.require(RequestRules.owes(scope, before));
        RequestRules.requireOpen(request, version);
        if (!requests.close(scope, request, RequestState.WITHDRAWN, "", null, journal.now())) {
            throw RequestRules.stale(get(scope, id));
        }
        var after = request.kind() == RequestKind.DECLINE ? moves.kept(scope, before, journal.now()) : before;
        journal.record(scope, "withdraw-request", before, after, Map.of("request", id.toString()));
        return get(scope, id);
    }

    /**
     * The issuer's office answers: grants, so that the task is no longer owed or is due later (on a working day), or refuses
     * with a reason. A task that is taken back is an amendment of its plan.
     *
     * @throws DomainException FORBIDDEN for others than the issuer's office and for whoever asked it or belongs to the body that did, STALE once it
     *                         is answered or the obligation moved on, INVALID for a date beyond what the issuer owes above
     */
    @Transactional
    public RequestView answer(Scope scope, AnswerRequest command) {
        return answers.answer(scope, get(scope, command.request()), command);
    }

    /** What waits for the answer of the reader's office, oldest first; empty for everybody else. */
    @Transactional(readOnly = true)
    public Page<RequestView> waiting(Scope scope, PageRequest page) {
        scope.requireBusiness();
        return scope.has(Role.OFFICE) ? Page.of(requests.findWaiting(scope, page), page.size(), last -> last.id().toString()) : new Page<>(List.of(), null);
    }

    /** What the reader's office may answer to each of some that wait for it: who may not, and until when an extension may be given. */
    @Transactional(readOnly = true)
    public Map<RequestId, PossibleAnswer> possibleAnswers(Scope scope, Collection<RequestView> waiting) {
        return answers.possible(scope, waiting);
    }

    /** What the reader's body asked, newest first. */
    @Transactional(readOnly = true)
    public Page<RequestView> own(Scope scope, PageRequest page) {
        scope.requireBusiness();
        return Page.of(requests.findOwn(scope, page), page.size(), last -> last.id().toString());
    }

    /** How many wait for the answer of the reader's office. */
    @Transactional(readOnly = true)
    public int countWaiting(Scope scope) {
        return scope.has(Role.OFFICE) ? requests.countWaiting(scope) : 0;
    }

    /** How many of these are about one plan. */
    @Transactional(readOnly = true)
    public int countWaiting(Scope scope, WorkPlanId plan) {
        return scope.has(Role.OFFICE) ? requests.countWaiting(scope, plan) : 0;
    }

    /** Everything asked about an obligation that the reader has been shown, newest first. */
    @Transactional(readOnly = true)
    public List<RequestView> of(Scope scope, Obligation obligation) {
        return requests.findOf(scope, obligation.id());
    }

    /**
     * One request.
     *
     * @throws DomainException NOT_FOUND where its obligation is out of reach
     */
    @Transactional(readOnly = true)
    public RequestView get(Scope scope, RequestId id) {
        return requests.find(scope, id).orElseThrow(DomainException::notFound);
    }

    /** What this reader may do; the acts hold to the same rules. */
    public RequestActs possibleActs(Scope scope, Obligation obligation, List<RequestView> about) {
        boolean owes = RequestRules.owes(scope, obligation);
        boolean open = about.stream().anyMatch(each -> each.state() == RequestState.OPEN);
        boolean ask = owes && RequestRules.askable(obligation, open);
        return new RequestActs(owes && obligation.withBody() && obligation.receivedAt() == null && !obligation.declined(), ask,
                ask && !journal.today().isAfter(obligation.dueOn()), owes && open, open && mayAnswer(scope, obligation, about));
    }

    private boolean mayAnswer(Scope scope, Obligation obligation, List<RequestView> about) {
        return RequestRules.issued(scope, obligation)
                && answers.possible(scope, about.stream().filter(each -> each.state() == RequestState.OPEN).toList()).values().stream().anyMatch(each -> each.bar() == null);
    }

    private Obligation askable(Scope scope, ObligationId id, @Nullable Integer version) {
        var before = obligations.get(scope, id);
        RequestRules.require(RequestRules.owes(scope, before));
        ObligationRules.requireCurrent(before, version, ObligationState.OPEN);
        if (before.declined()) {
            throw ObligationRules.stale(before);
        }
        return before;
    }

    private RequestView ask(Scope scope, RequestView asked) {
        if (!requests.insert(scope, asked)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "request_open");
        }
        return asked;
    }
}
