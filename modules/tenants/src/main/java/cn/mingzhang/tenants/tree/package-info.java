/** The tree as its administrators and readers see it: level by level, body by body, and how it is changed. */
@NullMarked
@NamedInterface("tree")
package cn.mingzhang.tenants.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
