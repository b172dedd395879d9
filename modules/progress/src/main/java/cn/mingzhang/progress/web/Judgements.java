package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.review.ReturnReport;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes the reader's judgement to the desk: as the own leader's or the superior's, whichever the report waits for. */
@Component
class Judgements {

    /** What came of one of many. */
    record Result(DutyRow row, boolean done, String text) {
    }

    private final Reviews reviews;
    private final Obligations obligations;
    private final DutyRows rows;
    private final Words words;

    Judgements(Reviews reviews, Obligations obligations, DutyRows rows, Words words) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.rows = rows;
        this.words = words;
    }

    /** Judges one and says what was done. */
    String one(Scope scope, ObligationId id, @Nullable Integer version, boolean back, ReviewForm form, Locale locale) {
        var before = obligations.get(scope, id);
        if (back) {
            reviews.returnReport(scope, new ReturnReport(id, version, form.why(), form.by(), form.pieces()));
            return words.of(locale, "progress.done.returned");
        }
        var after = before.state() == ObligationState.SUBMITTED ? reviews.approve(scope, id, version)
                : reviews.verify(scope, new VerifyReport(id, version, form.confirmed(), form.pieces()));
        return said(after, locale);
    }

    /**
     * Judges many, each in a transaction of its own.
     *
     * @param chosen id and version of each, apart by a colon
     */
    List<Result> many(Scope scope, List<String> chosen, boolean back, ReviewForm form, Locale locale) {
        var results = new ArrayList<Result>();
        for (var each : chosen) {
            var parts = each.split(":");
            var id = ObligationId.parse(parts[0]);
            var row = rows.of(scope, List.of(obligations.get(scope, id)), locale).getFirst();
            try {
                results.add(new Result(row, true, one(scope, id, parts.length > 1 ? version(parts[1]) : null, back, form, locale)));
            } catch (DomainException refusal) {
                results.add(new Result(row, false, words.refusal(refusal, locale)));
            }
        }
        return results;
    }

    private static @Nullable Integer version(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private String said(Obligation after, Locale locale) {
        return words.of(locale, after.state() == ObligationState.VERIFIED ? "progress.done.verified" : "progress.done.passed");
    }
}
