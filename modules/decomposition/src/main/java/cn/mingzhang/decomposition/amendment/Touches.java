package cn.mingzhang.decomposition.amendment;

/**
 * Whom a change of a task would reach, its parts at all levels included.
 *
 * @param bodies      who owes something of it that still stands
 * @param obligations what of it still stands, verified or not
 * @param reported    how many of those were submitted at least once
 * @param verified    how many are verified and stay as they are
 */
public record Touches(int bodies, int obligations, int reported, int verified) {
}
