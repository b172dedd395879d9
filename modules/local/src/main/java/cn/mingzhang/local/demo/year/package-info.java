/** The demonstration's year: who does what on which day, and how that is played through the application's own doors. */
@NullMarked
package cn.mingzhang.local.demo.year;

import org.jspecify.annotations.NullMarked;
