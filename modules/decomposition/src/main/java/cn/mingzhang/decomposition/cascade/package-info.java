/** Splitting further what was received (二次分解): a city's or county's own plan made of the tasks that it owes. */
@NullMarked
@NamedInterface("cascade")
package cn.mingzhang.decomposition.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
