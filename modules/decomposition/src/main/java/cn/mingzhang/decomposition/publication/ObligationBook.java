package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What publishing needs from those who keep the obligations. Every method may be called again for the same arguments
 * after a kill, and then completes what is missing and nothing else. The caller holds the transaction.
 */
public interface ObligationBook {

    /** How many obligations the plan has. */
    long count(ProvinceId province, WorkPlanId plan);

    /**
     * Makes the obligations of some tasks out of {@link cn.mingzhang.decomposition.sql.Assignments}.
     *
     * @return how many were missing and are there now
     */
    int materialise(ProvinceId province, WorkPlanId plan, Collection<TaskId> tasks);

    /** Those of some tasks of which a body owes something that still stands: it was not let off all of it. */
    Set<TaskId> findStanding(ProvinceId province, BodyId body, Collection<TaskId> tasks);

    /** Those of some tasks of which anybody owes anything that stands. */
    Set<TaskId> findOwed(ProvinceId province, Collection<TaskId> tasks);

    /** Who still has to bring something of these roots: what ended or is verified does not count. */
    Set<BodyId> findAsked(ProvinceId province, Collection<TaskId> roots);

    /** By when a body owes a task that stands, period by period: the date in force for it, which may be later than that of the task. */
    Map<String, LocalDate> findDues(ProvinceId province, BodyId body, TaskId task);

    /** Freezes, for every body assigned in the plan, who verifies its reports up to the issuer. */
    void freezeChains(ProvinceId province, WorkPlanId plan);
}
