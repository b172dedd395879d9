package cn.mingzhang.progress.overview;

import cn.mingzhang.kernel.word.BodyLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many reports wait at one step, by how many working days they have waited.
 *
 * @param level of whoever verifies there; null for the bodies' own leaders
 * @param days  counts for less than 1, 1 to 2, 3 to 5, 6 to 10, and more than 10 working days
 */
public record Stuck(@Nullable BodyLevel level, List<Integer> days) {

    /** The most working days of each count but the last. */
    static final List<Integer> BOUNDS = List.of(0, 2, 5, 10);

    /** All of the step. */
    public int total() {
        return days.stream().mapToInt(Integer::intValue).sum();
    }
}
