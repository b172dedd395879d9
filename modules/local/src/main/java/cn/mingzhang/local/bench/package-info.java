/** Workloads measured beside the least that the same machine needs for them. */
@NullMarked
package cn.mingzhang.local.bench;

import org.jspecify.annotations.NullMarked;
