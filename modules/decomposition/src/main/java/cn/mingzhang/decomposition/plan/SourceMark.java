package cn.mingzhang.decomposition.plan;

/**
 * Words of the source that say something, so that a page can colour them.
 *
 * @param kind OWNER, DUE, QUOTA, LIMIT, MEASURE, or OUT for what was set aside
 * @param from first character
 * @param to   after the last character
 */
public record SourceMark(String kind, int from, int to) {

    /** The kind of parts that are no work points. */
    public static final String OUT = "OUT";
}
