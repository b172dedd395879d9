package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ReviewId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every judgement with its reason. */
@Component
class ReviewBook {

    private final ReviewRepository reviews;
    private final Ids ids;
    private final Clock clock;

    ReviewBook(ReviewRepository reviews, Ids ids, Clock clock) {
        this.reviews = reviews;
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

    void write(Scope scope, Obligation judged, ReportView report, Verdict verdict, @Nullable Outcome outcome) {
        insert(scope, judged, report, verdict, outcome, "", null);
    }

    void writeReturn(Scope scope, Obligation judged, ReportView report, String reason, @Nullable LocalDate rectifyBy) {
        insert(scope, judged, report, Verdict.RETURNED, null, reason, rectifyBy);
    }

    private void insert(Scope scope, Obligation judged, ReportView report, Verdict verdict, @Nullable Outcome outcome, String reason,
            @Nullable LocalDate rectifyBy) {
        reviews.insert(scope, judged.id(), new ReviewView(new ReviewId(ids.next()), report.id(), judged.step(), scope.body(),
                scope.actor().person(), verdict, outcome, reason, rectifyBy, clock.instant()));
    }
}
