package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What amending needs from those who keep the obligations. What is verified never moves, and whatever moves keeps its reports. The
 * caller holds the transaction. New obligations come by {@link cn.mingzhang.decomposition.publication.ObligationBook}.
 */
public interface AmendedObligations {

    /** What stands of it. */
    Touches count(Scope scope, Owing owing);

    /**
     * Nobody owes any more what is not yet verified: it leaves every queue, and what was asked about it is answered by the reason.
     *
     * @param exempt let off (EXEMPT) rather than taken back (CANCELLED)
     * @return how many were ended
     */
    int end(Scope scope, Owing owing, boolean exempt, String reason);

    /**
     * A body owes no more what it sent back: it is let off (EXEMPT), and its request is granted with the reason. What it has reported goes on.
     *
     * @return how many ended
     */
    int release(Scope scope, TaskId task, BodyId body, String reason);

    /**
     * Moves what is not yet verified to later dates; whoever has a later one already keeps it. Extensions asked for up to the new date are
     * granted by that.
     *
     * @param dues the new date of each period
     * @return how many moved
     */
    int extend(Scope scope, TaskId task, Map<String, LocalDate> dues, String reason);

    /**
     * Brings what nobody has reported yet forward to an earlier date; whoever has another date than the task keeps it.
     *
     * @param from the present date of the period
     * @return how many moved
     */
    int advance(Scope scope, TaskId task, TaskPeriod from, LocalDate due);

    /**
     * Brings what nobody has reported yet of one period of a part forward to what its issuer owes above, also for whoever had a later date given.
     *
     * @return how many moved
     */
    int cap(Scope scope, TaskId part, String period, LocalDate due);

    /**
     * Nobody owes some periods of a task any more.
     *
     * @return how many ended
     */
    int endPeriods(Scope scope, TaskId task, Collection<String> over, String reason);

    /** How many obligations of some periods of a task were reported; none where no period is named. */
    int countReported(Scope scope, TaskId task, Collection<String> periods);

    /**
     * The periods of a task give way to others: what is open of them is cancelled, and the others are owed by all who owe the task and were not
     * let off it.
     *
     * @param over  the labels of the periods that nobody owes any more
     * @param today whoever was let off all that lies ahead of this day is let off the new periods, whatever it has reported of those before
     * @return how many obligations are new
     */
    int replace(Scope scope, TaskId task, Collection<String> over, LocalDate today, String reason);

    /** Whether some body sent a task back and waits for an answer. */
    boolean isSentBack(Scope scope, TaskId task);

    /**
     * Bodies owe a task from now on, in the periods that are not over: what they were let off or taken off stands again with its reports,
     * also where they owed that as another part of the same task; what they never owed is made; and they have a chain of verifiers.
     *
     * @return how many they owe by that
     */
    int owe(Scope scope, WorkPlanId plan, TaskId task, Collection<BodyId> bodies);

    /** For each period of a part the date on which its issuer owes above what the period serves; periods that serve nothing are left out. */
    Map<String, LocalDate> findDuesAbove(Scope scope, TaskId part);
}
