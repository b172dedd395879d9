/** The one selector of obligations that a scope may see. */
@NullMarked
@NamedInterface("sql")
package cn.mingzhang.progress.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
