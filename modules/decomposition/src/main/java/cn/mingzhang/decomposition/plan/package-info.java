/** Plans and their outline, from draft to published. */
@NullMarked
@NamedInterface("plan")
package cn.mingzhang.decomposition.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
