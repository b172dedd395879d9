package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ReviewId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportVersions;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every judgement with its reason and with what it found of the evidence. */
@Component
class ReviewBook {

    private final ReviewRepository reviews;
    private final ReportVersions versions;
    private final Ids ids;
    private final Clock clock;

    ReviewBook(ReviewRepository reviews, ReportVersions versions, Ids ids, Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    List<ReviewView> of(Scope scope, ObligationId obligation) {
        return reviews.findOf(scope, obligation);
    }

    /** The newest return of each of these. */
    Map<ObligationId, ReviewView> lastReturns(Scope scope, Collection<ObligationId> obligations) {
        return obligations.isEmpty() ? Map.of() : reviews.findLastReturns(scope, obligations);
    }

    void writeApproval(Scope scope, Obligation judged, ReportView report) {
        insert(scope, judged, report, Verdict.APPROVED, null, "", null);
    }

    void writeVerification(Scope scope, Obligation judged, ReportView report, Outcome outcome, List<EvidenceId> insufficient) {
        versions.judgeEvidence(scope, report, insufficient);
        insert(scope, judged, report, Verdict.VERIFIED, outcome, "", null);
    }

    /** What the report said becomes the next draft. */
    void writeReturn(Scope scope, Obligation judged, ReportView report, ReturnReport command, @Nullable LocalDate rectifyBy) {
        versions.judgeEvidence(scope, report, command.insufficient());
        versions.copyNewest(scope, judged.id(), clock.instant());
        insert(scope, judged, report, Verdict.RETURNED, null, command.reason().strip(), rectifyBy);
    }

    private void insert(Scope scope, Obligation judged, ReportView report, Verdict verdict, @Nullable Outcome outcome, String reason,
            @Nullable LocalDate rectifyBy) {
        reviews.insert(scope, judged.id(), new ReviewView(new ReviewId(ids.next()), report.id(), judged.step(), scope.body(),
                scope.actor().person(), verdict, outcome, reason, rectifyBy, clock.instant()));
    }
}
