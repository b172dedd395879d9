package cn.mingzhang.progress.part;

import cn.mingzhang.decomposition.publication.Coverage;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * What the parts that a body gave further leave uncovered of the tasks it received, as it stands after all amendments: numbers of tasks, of bodies
 * in the last.
 *
 * @param unsplit not split at all
 * @param periods with periods ahead that no part serves
 * @param quotas  whose parts ask together for less
 * @param weights whose parts weigh another sum
 * @param late    with a part that is due later
 * @param bodies  counties that a task has to reach through the city and that no part does
 */
public record LifeGaps(int unsplit, int periods, int quotas, int weights, int late, int bodies) {

    /** A body that gave nothing further, or left nothing uncovered. */
    public static final LifeGaps NONE = new LifeGaps(0, 0, 0, 0, 0, 0);

    /** @param bodies how many bodies are not reached */
    static LifeGaps of(Collection<Coverage> received, int bodies) {
        return new LifeGaps(count(received, each -> !each.split()), split(received, each -> !each.open().isEmpty()), split(received, each -> each.given() < each.needed()),
                split(received, each -> !each.weighs()), split(received, each -> !each.late().isEmpty()), bodies);
    }

    /** Whether nothing is left uncovered. */
    public boolean none() {
        return equals(NONE);
    }

    private static int split(Collection<Coverage> received, Predicate<Coverage> lacking) {
        return count(received, lacking.and(Coverage::split));
    }

    private static int count(Collection<Coverage> received, Predicate<Coverage> which) {
        return (int) received.stream().filter(which).count();
    }
}
