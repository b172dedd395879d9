package cn.mingzhang.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * A due date as pages show it.
 *
 * @param left working days left or passed, or null where nobody waits any more
 * @param why  how the date and the count came about
 * @param tone late, soon, good, or null
 */
record DateText(String text, @Nullable String left, @Nullable String why, @Nullable String tone) {
}
