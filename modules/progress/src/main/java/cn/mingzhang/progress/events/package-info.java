/** What happened to an obligation; ids, facts and the instant, nothing else. */
@NullMarked
@NamedInterface("events")
package cn.mingzhang.progress.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
