package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.progress.obligation.Journal;
import cn.mingzhang.progress.obligation.Obligation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is still open about an obligation when it is reported; the caller holds the transaction. */
@Component
public class OpenRequests {

    private final RequestRepository requests;
    private final Journal journal;

    OpenRequests(RequestRepository requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    /** Whoever reports needs no later date any more: what was asked is taken back by that. */
    public void withdrawAtSubmission(Scope scope, Obligation submitted) {
        requests.findOf(scope, submitted.id()).stream().filter(request -> request.state() == RequestState.OPEN).forEach(request -> {
            if (!requests.close(scope, request, RequestState.WITHDRAWN, "", null, journal.now())) {
                throw RequestRules.stale(request);
            }
            journal.record(scope, "withdraw-request", submitted, submitted, Map.of("request", request.id().toString()));
        });
    }
}
