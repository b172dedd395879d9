/** Brings the demonstration's content into an installation. */
@NullMarked
package cn.mingzhang.local.demo;

import org.jspecify.annotations.NullMarked;
