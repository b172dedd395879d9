package cn.mingzhang.decomposition.recognition;

/** A duration that an act may take at most ({@link Kind#WITHIN}) or must last ({@link Kind#AT_LEAST}). */
public record Limit(Kind kind, int n, Unit unit, String text) {

    /** Which side of the duration is the allowed one. */
    public enum Kind { WITHIN, AT_LEAST }

    /** What the number counts. */
    public enum Unit { WORKDAY, DAY, MONTH, HOUR }
}
