package cn.mingzhang.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a reader looks for; null means any.
 *
 * @param from  first day, Asia/Shanghai
 * @param to    last day, inclusive
 * @param actor part of a person's name, or their id
 * @param thing {@code type} or {@code type:id}
 */
public record TrailFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String actor, @Nullable String thing) {

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null);
}
