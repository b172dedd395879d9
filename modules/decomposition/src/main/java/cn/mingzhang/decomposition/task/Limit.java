package cn.mingzhang.decomposition.task;

/**
 * How long an act may take, or must last (时限).
 *
 * @param text the words of the document
 */
public record Limit(Kind kind, int n, Unit unit, String text) {

    /** Which side of the duration is the allowed one. */
    public enum Kind { WITHIN, AT_LEAST }

    /** What the number counts. */
    public enum Unit { WORKDAY, DAY, MONTH, HOUR }
}
