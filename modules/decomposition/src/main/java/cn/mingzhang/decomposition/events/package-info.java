/** What others may react to. */
@NullMarked
@NamedInterface("events")
package cn.mingzhang.decomposition.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
