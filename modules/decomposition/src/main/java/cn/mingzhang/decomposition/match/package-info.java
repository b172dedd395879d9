/** Which task of one version of a plan is which of another, and what differs. */
@NullMarked
@NamedInterface("match")
package cn.mingzhang.decomposition.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
