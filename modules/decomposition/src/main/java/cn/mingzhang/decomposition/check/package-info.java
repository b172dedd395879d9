/** What should be looked at before a plan is handed down. */
@NullMarked
package cn.mingzhang.decomposition.check;

import org.jspecify.annotations.NullMarked;
