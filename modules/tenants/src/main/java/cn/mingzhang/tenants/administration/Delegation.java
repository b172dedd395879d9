package cn.mingzhang.tenants.administration;

import cn.mingzhang.kernel.id.BodyId;

/**
 * What a superior granted to the administrators of a bureau.
 *
 * @param levels of bureaus below it that they manage, at least 1
 */
public record Delegation(BodyId body, int levels, BodyId grantor, int version) {
}
