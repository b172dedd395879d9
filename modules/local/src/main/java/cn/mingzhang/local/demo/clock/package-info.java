/** The time of the demonstration, which can be set: it moves through the year while that is loaded, and on from there. */
@NullMarked
package cn.mingzhang.local.demo.clock;

import org.jspecify.annotations.NullMarked;
