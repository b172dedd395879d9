package cn.mingzhang.progress.obligation;

/**
 * What the responsible bodies of a lead's task and period have brought.
 *
 * @param submitted how many of them have submitted
 */
public record Contributions(int submitted, int total) {

    /** How many are still out. */
    public int missing() {
        return total - submitted;
    }
}
