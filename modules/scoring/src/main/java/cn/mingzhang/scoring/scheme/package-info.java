/** How one group is scored under one plan: criteria, weight, and the rules they keep. */
@NullMarked
@NamedInterface("scheme")
package cn.mingzhang.scoring.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
