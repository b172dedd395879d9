package cn.mingzhang.progress.request;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.progress.obligation.Journal;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationMoves;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the issuer's office answers, and what comes of it; the caller holds the transaction. */
@Component
class Answers {

    private final RequestRepository requests;
    private final Obligations obligations;
    private final ObligationMoves moves;
    private final Journal journal;
    private final Granting granting;

    Answers(RequestRepository requests, Obligations obligations, ObligationMoves moves, Journal journal, Granting granting) {
        this.requests = requests;
        this.obligations = obligations;
        this.moves = moves;
        this.journal = journal;
        this.granting = granting;
    }

    /** What granting does beside the request. */
    @Component
    static class Granting {
        private final Amendments amendments;
        private final Tasks tasks;
        private final AnswerLimits limits;

        Granting(Amendments amendments, Tasks tasks, AnswerLimits limits) {
            this.limits = limits;
            this.amendments = amendments;
            this.tasks = tasks;
        }

        /** Nobody else changes the plan or answers from here on. */
        void lock(Scope scope, RequestView request) {
            amendments.lock(scope, request.plan());
        }

        /** The task is taken back: an amendment of the plan with its number, reason and notice. */
        void takeBack(Scope scope, RequestView request, String answer) {
            int version = Objects.requireNonNull(tasks.views(scope, List.of(request.task())).get(request.task())).version();
            amendments.amend(scope, new Amend.TakeBack(request.plan(), request.task(), version, answer, request.body()));
        }
    }

    RequestView answer(Scope scope, RequestView seen, AnswerRequest command) {
        RequestRules.require(RequestRules.issued(scope, obligations.get(scope, seen.obligation())));
        boolean takesBack = seen.kind() == RequestKind.DECLINE && Boolean.TRUE.equals(command.grant());
        if (takesBack) {
            granting.lock(scope, seen);
        }
        var request = get(scope, seen);
        var before = obligations.get(scope, seen.obligation());
        RequestRules.requireOpen(request, command.version());
        granting.limits.requireApart(scope, before, request);
        ObligationRules.refuse(RequestRules.answerFaults(before, request, command, journal.today()));
        String answer = command.answer().strip();
        if (takesBack) {
            granting.takeBack(scope, request, answer);
        } else {
            decide(scope, request, before, command, answer);
        }
        journal.record(scope, Boolean.TRUE.equals(command.grant()) ? "grant-request" : "refuse-request", before, obligations.get(scope, before.id()),
                Map.of("request", request.id().toString(), "answer", answer));
        return get(scope, request);
    }

    private void decide(Scope scope, RequestView request, Obligation before, AnswerRequest command, String answer) {
        var due = Boolean.TRUE.equals(command.grant()) ? granting.limits.dueOn(scope, request, before, command.dueOn()) : null;
        if (!requests.close(scope, request, due == null ? RequestState.REFUSED : RequestState.GRANTED, answer, due, journal.now())) {
            throw RequestRules.stale(get(scope, request));
        }
        if (request.kind() == RequestKind.DECLINE) {
            moves.kept(scope, before, journal.now());
        } else if (due != null) {
            ObligationRules.requireCurrent(before, before.version(), ObligationState.OPEN);
            moves.extended(scope, before, due, journal.now());
        }
    }

    /** What the reader's office may answer to each of some requests about what it issued. */
    Map<RequestId, PossibleAnswer> possible(Scope scope, Collection<RequestView> waiting) {
        return granting.limits.possible(scope, waiting);
    }

    private RequestView get(Scope scope, RequestView request) {
        return requests.find(scope, request.id()).orElseThrow(DomainException::notFound);
    }
}
