package cn.mingzhang.decomposition.gold;

/**
 * How many values of one field were found.
 *
 * @param right found and in the answers
 * @param found found at all
 * @param wanted in the answers
 */
public record Figure(Field field, int right, int found, int wanted) {

    /** The share of what was found that is right, 0 to 1. */
    public double precision() {
        return found > 0 ? (double) right / found : wanted == 0 ? 1 : 0;
    }

    /** The share of the answers that was found, 0 to 1. */
    public double recall() {
        return wanted > 0 ? (double) right / wanted : found == 0 ? 1 : 0;
    }

    /** The harmonic mean of both, 0 to 1. */
    public double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }
}
