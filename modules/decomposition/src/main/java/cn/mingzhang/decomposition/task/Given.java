package cn.mingzhang.decomposition.task;

import org.jspecify.annotations.Nullable;

/** A new value of a field that may be emptied, told from a field that is not to change. */
public record Given<T>(@Nullable T value) {
}
