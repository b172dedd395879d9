package cn.mingzhang.progress.part;

import java.util.List;

/**
 * How far a plan has gone down the tree.
 *
 * @param bodies   whom it was handed down to
 * @param received how many of them have taken note of all of it
 * @param declined how many have sent something back that waits for an answer
 * @param split    how many have split something further
 * @param own      all obligations of the plan itself
 * @param below    all that was made of it further down
 */
public record PlanLife(int bodies, int received, int declined, int split, PartCount own, PartCount below, List<LifeRow> rows) {

    /** Keeps the rows immutable. */
    public PlanLife {
        rows = List.copyOf(rows);
    }
}
