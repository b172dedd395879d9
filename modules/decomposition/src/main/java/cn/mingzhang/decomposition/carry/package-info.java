/** Carrying on from the year before (沿用上年): what last year's plan says of the same duties, taken over into this year's draft. */
@NullMarked
@NamedInterface("carry")
package cn.mingzhang.decomposition.carry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
