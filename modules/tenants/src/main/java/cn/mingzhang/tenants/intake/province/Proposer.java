package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.PersonId;

/**
 * The administrator whose file names roles: what it gives is proposed, and SECURITY confirms it.
 *
 * @param intake by which the roles come
 */
public record Proposer(PersonId person, IntakeId intake) {
}
