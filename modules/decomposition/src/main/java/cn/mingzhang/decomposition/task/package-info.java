/** What a plan is cut into, who cuts it, and what each cut replaced. */
@NullMarked
@NamedInterface("task")
package cn.mingzhang.decomposition.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
