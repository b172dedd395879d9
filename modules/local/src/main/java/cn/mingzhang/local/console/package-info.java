/** What commands say while they work. */
@NullMarked
package cn.mingzhang.local.console;

import org.jspecify.annotations.NullMarked;
