/** How far administrators reach: what a superior granted to those of a bureau below. */
@NullMarked
@NamedInterface("administration")
package cn.mingzhang.tenants.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
