/** A province as a customer: whether it works, how much room it has, and how its background work waits. Never its content. */
@NullMarked
@NamedInterface("province")
package cn.mingzhang.tenants.province;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
