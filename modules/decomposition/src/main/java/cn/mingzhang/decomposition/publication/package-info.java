/** Handing a plan down: what it would make, the job that does it, how far it is. */
@NullMarked
@NamedInterface("publication")
package cn.mingzhang.decomposition.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
