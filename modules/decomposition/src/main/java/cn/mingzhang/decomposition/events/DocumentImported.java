package cn.mingzhang.decomposition.events;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Duration;

/**
 * A document became a draft plan.
 *
 * @param took from the first byte stored to the last row written
 */
public record DocumentImported(ProvinceId province, WorkPlanId plan, BodyId issuer, int points, Duration took) {
}
