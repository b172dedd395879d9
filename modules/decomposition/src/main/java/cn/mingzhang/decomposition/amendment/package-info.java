/** Changing what is published: one numbered act after another, each with its reason, and who was told. */
@NullMarked
@NamedInterface("amendment")
package cn.mingzhang.decomposition.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
