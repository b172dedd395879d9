package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;

/** Words of the extracted text that say something about a point, so that a page can colour them. */
public record Mark(Kind kind, int from, int to) {

    /** What the words say. */
    public enum Kind { OWNER, DUE, QUOTA, LIMIT, MEASURE }

    static Mark of(Kind kind, Span span) {
        return new Mark(kind, span.from(), span.to());
    }
}
