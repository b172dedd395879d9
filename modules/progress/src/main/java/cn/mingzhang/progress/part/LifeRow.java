package cn.mingzhang.progress.part;

import cn.mingzhang.tenants.BodyView;

/**
 * How a plan stands with one body.
 *
 * @param depth    0 for those whom the plan's issuer reached, one more for each unfolding
 * @param tasks    how many tasks of the plan it owes, or of what was made of it above
 * @param received how many of its tasks it has taken note of
 * @param declined how many it has sent back and waits for an answer
 * @param split    how many of its tasks it has split further
 * @param own      its own obligations
 * @param below    what it has given further, all levels that it issued
 * @param gaps     what that leaves uncovered
 * @param folded   whether there is more beneath that is not shown
 * @param opens    whether there is anything beneath
 */
public record LifeRow(BodyView body, int depth, int tasks, int received, int declined, int split, PartCount own, PartCount below, LifeGaps gaps, boolean opens,
        boolean folded) {

    LifeRow with(LifeGaps found) {
        return new LifeRow(body, depth, tasks, received, declined, split, own, below, found, opens, folded);
    }
}
