package cn.mingzhang.progress.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an obligation.
 *
 * @param quote the words that came with it
 * @param tone  good, bad or null
 */
record EventText(Instant at, String when, String what, @Nullable String who, @Nullable String quote, @Nullable String tone) {
}
