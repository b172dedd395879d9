/** What each body owes for a task in a period, how it stands, and how that changes. */
@NullMarked
@NamedInterface("obligation")
package cn.mingzhang.progress.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
