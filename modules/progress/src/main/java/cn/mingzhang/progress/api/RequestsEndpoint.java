package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.Requests;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes note of tasks, sends them back, asks for later dates, and answers what was asked. */
@RestController
@RequestMapping("/api/v1")
class RequestsEndpoint {

    /** A task sent back. */
    record DeclineJson(@Nullable Integer version, @Nullable DeclineGround ground, @Nullable String reason) {
        static final DeclineJson NONE = new DeclineJson(null, null, null);
    }

    /** A later date asked for. */
    record ExtensionJson(@Nullable Integer version, @Nullable LocalDate dueOn, @Nullable String reason) {
        static final ExtensionJson NONE = new ExtensionJson(null, null, null);
    }

    /** What the issuer says; an extension may be given to another date than asked. */
    record AnswerJson(@Nullable Integer version, @Nullable Boolean grant, @Nullable String answer, @Nullable LocalDate dueOn) {
        static final AnswerJson NONE = new AnswerJson(null, null, null, null);
    }

    /** An act on the version that the client saw. */
    record WithdrawalJson(@Nullable Integer version) {
    }

    private final Requests requests;
    private final Obligations obligations;

    RequestsEndpoint(Requests requests, Obligations obligations) {
        this.requests = requests;
        this.obligations = obligations;
    }

    @PostMapping("/obligations/{id}/receipt")
    ObligationJson receive(Scope scope, @PathVariable ObligationId id) {
        return ObligationJson.of(requests.receive(scope, id), obligations.today());
    }

    @PostMapping("/obligations/{id}/decline")
    @ResponseStatus(HttpStatus.CREATED)
    RequestJson decline(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable DeclineJson body) {
        obligations.get(scope, id);
        var act = body == null ? DeclineJson.NONE : body;
        return RequestJson.of(requests.decline(scope, new DeclineTask(id, act.version(), act.ground(), or(act.reason()))));
    }

    @PostMapping("/obligations/{id}/extension")
    @ResponseStatus(HttpStatus.CREATED)
    RequestJson extend(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable ExtensionJson body) {
        obligations.get(scope, id);
        var act = body == null ? ExtensionJson.NONE : body;
        return RequestJson.of(requests.askExtension(scope, new AskExtension(id, act.version(), act.dueOn(), or(act.reason()))));
    }

    /** What the own body asked; with {@code awaiting=me} what waits for the own office's answer. */
    @GetMapping("/requests")
    Page<RequestJson> list(Scope scope, @RequestParam(required = false) @Nullable String awaiting, PageRequest page) {
        if (awaiting != null && !awaiting.equals("me")) {
            throw DomainException.invalid("awaiting", "not_understood");
        }
        return (awaiting == null ? requests.own(scope, page) : requests.waiting(scope, page)).map(RequestJson::of);
    }

    @GetMapping("/requests/{id}")
    RequestJson get(Scope scope, @PathVariable RequestId id) {
        return RequestJson.of(requests.get(scope, id));
    }

    @PostMapping("/requests/{id}/answer")
    RequestJson answer(Scope scope, @PathVariable RequestId id, @RequestBody(required = false) @Nullable AnswerJson body) {
        requests.get(scope, id);
        var act = body == null ? AnswerJson.NONE : body;
        return RequestJson.of(requests.answer(scope, new AnswerRequest(id, act.version(), act.grant(), or(act.answer()), act.dueOn())));
    }

    @PostMapping("/requests/{id}/withdrawal")
    RequestJson withdraw(Scope scope, @PathVariable RequestId id, @RequestBody(required = false) @Nullable WithdrawalJson body) {
        return RequestJson.of(requests.withdraw(scope, id, body == null ? null : body.version()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
