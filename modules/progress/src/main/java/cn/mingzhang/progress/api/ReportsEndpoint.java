package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.review.ReturnReport;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes, submits and judges reports; each act answers with the obligation as it stands after it. */
@RestController
@RequestMapping("/api/v1/obligations/{id}")
class ReportsEndpoint {

    /** A draft as a client sends it; what is left out is empty. */
    record DraftJson(@Nullable String narrative, @Nullable Outcome outcome, @Nullable BigDecimal measured, @Nullable String problems,
            @Nullable String nextSteps, @Nullable String leadNote, @Nullable List<String> evidenceIds, @Nullable Integer version) {

        ReportContent content() {
            return new ReportContent(outcome, or(narrative), measured, or(problems), or(nextSteps), or(leadNote), evidence(evidenceIds));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** An act on the version that the client saw. */
    record ActJson(@Nullable Integer version) {
    }

    /** A verification; without an outcome it confirms what the report says. */
    record VerificationJson(@Nullable Integer version, @Nullable Outcome outcome, @Nullable List<String> insufficientEvidenceIds) {
        static final VerificationJson NONE = new VerificationJson(null, null, null);
    }

    /** A return with its reason. */
    record ReturnJson(@Nullable Integer version, @Nullable String reason, @Nullable LocalDate rectifyBy,
            @Nullable List<String> insufficientEvidenceIds) {
        static final ReturnJson NONE = new ReturnJson(null, null, null, null);
    }

    private final Obligations obligations;
    private final ProgressReports reports;
    private final Reviews reviews;

    ReportsEndpoint(Obligations obligations, ProgressReports reports, Reviews reviews) {
        this.obligations = obligations;
        this.reports = reports;
        this.reviews = reviews;
    }

    @PutMapping("/report")
    ObligationJson save(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable DraftJson body) {
        obligations.get(scope, id);
        var draft = body == null ? new DraftJson(null, null, null, null, null, null, null, null) : body;
        return json(reports.saveDraft(scope, new SaveDraft(id, draft.version(), draft.content())));
    }

    @PostMapping("/submission")
    ObligationJson submit(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable ActJson body) {
        return json(reports.submit(scope, id, version(body)));
    }

    @PostMapping("/recall")
    ObligationJson recall(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable ActJson body) {
        return json(reports.recall(scope, id, version(body)));
    }

    @PostMapping("/approval")
    ObligationJson approve(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable ActJson body) {
        return json(reviews.approve(scope, id, version(body)));
    }

    @PostMapping("/verification")
    ObligationJson verify(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable VerificationJson body) {
        obligations.get(scope, id);
        var act = body == null ? VerificationJson.NONE : body;
        return json(reviews.verify(scope, new VerifyReport(id, act.version(), act.outcome(), evidence(act.insufficientEvidenceIds()))));
    }

    @PostMapping("/return")
    ObligationJson giveBack(Scope scope, @PathVariable ObligationId id, @RequestBody(required = false) @Nullable ReturnJson body) {
        obligations.get(scope, id);
        var act = body == null ? ReturnJson.NONE : body;
        return json(reviews.returnReport(scope, new ReturnReport(id, act.version(), act.reason() == null ? "" : act.reason(), act.rectifyBy(),
                evidence(act.insufficientEvidenceIds()))));
    }

    private ObligationJson json(Obligation obligation) {
        return ObligationJson.of(obligation, obligations.today());
    }

    private static @Nullable Integer version(@Nullable ActJson body) {
        return body == null ? null : body.version();
    }

    private static List<EvidenceId> evidence(@Nullable List<String> ids) {
        try {
            return ids == null ? List.of() : ids.stream().map(EvidenceId::parse).toList();
        } catch (DomainException noId) {
            throw DomainException.invalid("evidence_ids", "evidence_unknown");
        }
    }
}
