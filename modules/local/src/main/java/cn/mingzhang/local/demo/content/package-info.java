/** The invented content of the demonstration: bodies, people, work plans, narratives and evidence, the same at every load. */
@NullMarked
package cn.mingzhang.local.demo.content;

import org.jspecify.annotations.NullMarked;
