package cn.mingzhang.decomposition.events;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Duration;

/**
 * A plan became binding and visible below its issuer.
 *
 * @param took from asking for the publication to the flip of the plan's state
 */
public record PlanPublished(ProvinceId province, WorkPlanId plan, BodyId issuer, int tasks, long obligations, Duration took) {
}
