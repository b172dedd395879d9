package cn.mingzhang.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way of a report.
 *
 * @param state done, now, returned or todo
 */
record StepText(String name, @Nullable String who, @Nullable String since, String state) {
}
