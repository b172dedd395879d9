/** Who has a draft open at the moment, and at which task. */
@NullMarked
package cn.mingzhang.decomposition.presence;

import org.jspecify.annotations.NullMarked;
