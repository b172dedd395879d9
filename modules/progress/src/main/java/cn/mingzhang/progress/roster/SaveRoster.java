package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.List;

/**
 * A body's whole roster for a plan.
 *
 * @param version that was seen; 0 for the first
 */
public record SaveRoster(WorkPlanId plan, BodyId body, int version, List<RosterEntry> entries) {
}
