package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.TreeMap;

/** Spans that do not overlap: whichever pattern came first keeps its words. */
final class Apart {

    private final TreeMap<Integer, Span> spans = new TreeMap<>();

    /** Whether the span overlapped none before it; then it is kept. */
    boolean add(Span span) {
        if (overlaps(span)) {
            return false;
        }
        spans.put(span.from(), span);
        return true;
    }

    boolean overlaps(Span span) {
        var before = spans.floorEntry(span.from());
        var after = spans.ceilingEntry(span.from());
        return before != null && before.getValue().overlaps(span) || after != null && after.getValue().overlaps(span);
    }
}
