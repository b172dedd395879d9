package cn.mingzhang.decomposition.source;

/** A stretch of the extracted text: from inclusive, to exclusive, in UTF-16 characters. */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no span: " + from + ".." + to);
        }
    }

    /** The number of characters. */
    public int length() {
        return to - from;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
