package cn.mingzhang.progress.review;

import static cn.mingzhang.schema.Tables.PROGRESS_REVIEW;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.schema.tables.records.ProgressReviewRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Judgements, one row each, never changed. */
@Repository
class ReviewRepository {

    private final DSLContext dsl;

    ReviewRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All judgements, newest first. */
    List<ReviewView> findOf(Scope scope, ObligationId obligation) {
        var v = PROGRESS_REVIEW;
        return dsl.selectFrom(v).where(v.PROVINCE_ID.eq(scope.province()), v.OBLIGATION_ID.eq(obligation))
                .orderBy(v.REVIEWED_AT.desc(), v.REVIEW_ID.desc()).fetch(ReviewRepository::toView);
    }

    Map<ObligationId, ReviewView> findLastReturns(Scope scope, Collection<ObligationId> obligations) {
        var v = PROGRESS_REVIEW;
        var last = new HashMap<ObligationId, ReviewView>();
        dsl.selectFrom(v).where(v.PROVINCE_ID.eq(scope.province()), v.OBLIGATION_ID.in(obligations), v.VERDICT.eq(Verdict.RETURNED))
                .orderBy(v.REVIEWED_AT, v.REVIEW_ID).forEach(row -> last.put(row.getObligationId(), toView(row)));
        return last;
    }

    void insert(Scope scope, ObligationId obligation, ReviewView review) {
        var v = PROGRESS_REVIEW;
        dsl.insertInto(v).set(v.PROVINCE_ID, scope.province()).set(v.REVIEW_ID, review.id()).set(v.OBLIGATION_ID, obligation)
                .set(v.REPORT_ID, review.report()).set(v.STEP, review.step()).set(v.BODY_ID, review.body())
                .set(v.REVIEWER_ID, review.reviewer()).set(v.VERDICT, review.verdict()).set(v.OUTCOME, review.outcome())
                .set(v.REASON, review.reason()).set(v.RECTIFY_BY_ON, review.rectifyBy()).set(v.REVIEWED_AT, review.reviewedAt()).execute();
    }

    private static ReviewView toView(ProgressReviewRecord row) {
        return new ReviewView(row.getReviewId(), row.getReportId(), row.getStep(), row.getBodyId(), row.getReviewerId(), row.getVerdict(),
                row.getOutcome(), row.getReason(), row.getRectifyByOn(), row.getReviewedAt());
    }
}
