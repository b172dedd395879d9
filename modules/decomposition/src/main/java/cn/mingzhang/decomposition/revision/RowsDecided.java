package cn.mingzhang.decomposition.revision;

import cn.mingzhang.kernel.DomainException;
import java.util.List;

/**
 * What came of deciding on several differences, each by itself.
 *
 * @param done    how many
 * @param refused those that could not be decided so, and why
 */
public record RowsDecided(int done, List<Refusal> refused) {

    /** A row and why it stays. */
    public record Refusal(String title, DomainException reason) {
    }
}
