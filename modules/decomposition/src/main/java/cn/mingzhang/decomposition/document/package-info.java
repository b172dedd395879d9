/** How an annual document comes in and becomes a draft. */
@NullMarked
@NamedInterface("document")
package cn.mingzhang.decomposition.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
