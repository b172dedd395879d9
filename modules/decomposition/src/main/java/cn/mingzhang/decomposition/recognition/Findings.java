package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what was found in one point, turning places within the point into places in the document. */
final class Findings {

    final List<Recurrence> quotas = new ArrayList<>();
    final List<Limit> limits = new ArrayList<>();
    final List<String> measures = new ArrayList<>();
    final List<Unsure> unsure = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private final int offset;

    Findings(int offset) {
        this.offset = offset;
    }

    void due(DuePatterns.Found due, String text) {
        if (due.date() != null && dues.stream().noneMatch(d -> d.date().equals(due.date()))) {
            dues.add(new Due(due.date(), words(due.span(), Mark.Kind.DUE, text)));
        }
    }

    void quota(QuotaPatterns.Found quota, String text) {
        quotas.add(new Recurrence(quota.atLeast(), quota.per(), words(quota.span(), Mark.Kind.QUOTA, text)));
    }

    void limit(LimitPatterns.Found limit, String text) {
        limits.add(new Limit(limit.kind(), limit.n(), limit.unit(), words(limit.span(), Mark.Kind.LIMIT, text)));
    }

    void measure(Span measure, String text) {
        measures.add(words(measure, Mark.Kind.MEASURE, text));
    }

    /** The latest deadline is the due of the point. */
    @Nullable Due latest() {
        return dues.stream().max(Comparator.comparing(Due::date)).orElse(null);
    }

    List<Due> earlier() {
        var latest = latest();
        return dues.stream().filter(d -> d != latest).sorted(Comparator.comparing(Due::date)).toList();
    }

    private String words(Span span, Mark.Kind kind, String text) {
        var at = new Span(span.from() + offset, span.to() + offset);
        marks.add(Mark.of(kind, at));
        return text.substring(at.from(), at.to()).replace("\n", "").strip();
    }
}
