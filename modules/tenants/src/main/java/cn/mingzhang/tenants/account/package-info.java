/** Whether people have their accounts where they sign in; the adapter of the identity provider makes them. */
@NullMarked
@NamedInterface("account")
package cn.mingzhang.tenants.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
