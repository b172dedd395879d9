package cn.mingzhang.decomposition.recognition;

/** A quota: at least so many times in each period. The text holds the words it came from. */
public record Recurrence(int atLeast, Per per, String text) {

    /** The period that the number is counted in. */
    public enum Per { DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR }
}
