/** The task table (任务分解表): a plan's tasks in the words that an office signs, and an edited copy of it back in. */
@NullMarked
@NamedInterface("table")
package cn.mingzhang.decomposition.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
