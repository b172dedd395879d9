/** What a body says that it did, version by version. */
@NullMarked
@NamedInterface("report")
package cn.mingzhang.progress.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
