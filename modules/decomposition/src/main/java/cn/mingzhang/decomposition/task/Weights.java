package cn.mingzhang.decomposition.task;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What tasks count within their plan: tenths of a percent, so that 12.5 is 125, and all tasks of a plan make {@value #WHOLE}. */
public final class Weights {

    /** What the tasks of a plan weigh together. */
    public static final int WHOLE = 1_000;
    private static final int TENTHS = 10;

    private Weights() {
    }

    /**
     * Reads a number as people write it: 12.5, or 12.5%.
     *
     * @throws ArithmeticException   with more than one decimal
     * @throws NumberFormatException where it is no number
     */
    public static int read(String words) {
        return of(new BigDecimal(words.strip().replaceAll("\\s*[%％]$", "").replace('．', '.')));
    }

    /** @throws ArithmeticException with more than one decimal */
    public static int of(BigDecimal percent) {
        return percent.multiply(BigDecimal.TEN).intValueExact();
    }

    /** As people write it, without a decimal that says nothing; empty where there is none. */
    public static String text(@Nullable Integer weight) {
        return weight == null ? "" : percent(weight).toPlainString();
    }

    /** As a number: 12.5. */
    public static BigDecimal percent(int weight) {
        return weight % TENTHS == 0 ? BigDecimal.valueOf(weight / TENTHS) : BigDecimal.valueOf(weight, 1);
    }

    /** What all tasks of a plan weigh together, as people write it, where that is not 100; empty where it is or none has a weight. */
    public static Optional<String> amiss(Collection<TaskView> tasks) {
        var sum = sum(tasks);
        return sum.isEmpty() || sum.getAsInt() == WHOLE ? Optional.empty() : Optional.of(text(sum.getAsInt()));
    }

    /** What tasks weigh together; empty where none has a weight. */
    public static OptionalInt sum(Collection<TaskView> tasks) {
        var set = tasks.stream().map(TaskView::weight).filter(Objects::nonNull).toList();
        return set.isEmpty() ? OptionalInt.empty() : OptionalInt.of(set.stream().mapToInt(Integer::intValue).sum());
    }
}
