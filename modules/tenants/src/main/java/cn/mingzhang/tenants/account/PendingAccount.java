package cn.mingzhang.tenants.account;

import cn.mingzhang.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person whose account does not stand at the identity provider as it should.
 *
 * @param account the name they sign in with
 * @param active  whether they may sign in at all
 * @param subject the provider's id of the account; null before it is known
 */
public record PendingAccount(PersonId person, String account, String name, boolean active, @Nullable String subject) {
}
