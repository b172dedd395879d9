package cn.mingzhang.tenants.account;

import cn.mingzhang.kernel.id.PersonId;

/**
 * A person who got no account.
 *
 * @param code why, looked up under {@code error.<code>}
 */
public record FailedAccount(PersonId person, String account, String name, String code, int attempts) {
}
