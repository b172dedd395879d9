package cn.mingzhang.decomposition.task;

/**
 * How often, at least (频次要求).
 *
 * @param text the words of the document
 */
public record Quota(int atLeast, Per per, String text) {

    /** The period that the number is counted in. */
    public enum Per { DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR }
}
