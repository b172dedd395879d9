package cn.mingzhang.progress.part;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those below have reported towards an obligation and not got back: their newest versions.
 *
 * @param count    how many reports there are, those that are not listed too
 * @param troubled how many of them name problems
 * @param measured what all of them counted together against the quota; null where none counts
 * @param listed   the first of them, in the order of their bodies
 */
public record PartReports(int count, int troubled, @Nullable BigDecimal measured, List<Said> listed) {

    /** Nobody below has reported. */
    public static final PartReports NONE = new PartReports(0, 0, null, List.of());

    /** The words of one report; problems may be empty. */
    public record Said(String body, String narrative, String problems) {
    }

    /** Keeps the list immutable. */
    public PartReports {
        listed = List.copyOf(listed);
    }
}
