package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.DomainException;
import java.util.List;

/**
 * What came of taking rows over.
 *
 * @param applied how many were taken over, an edit each
 * @param refused those that could not be, and why
 */
public record TableAccepted(int applied, List<Refusal> refused) {

    /** A row and why it stays. */
    public record Refusal(String title, DomainException reason) {
    }
}
