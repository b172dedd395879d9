package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.intake.table.Column;
import java.util.List;
import java.util.Set;

/**
 * Cells to be changed before the rows are checked again.
 *
 * @param dropped numbers of rows that are not to be applied
 */
public record FixCells(IntakeId id, int version, List<Cell> cells, Set<Integer> dropped) {

    /** Another text for one cell; blank empties it. */
    public record Cell(int row, Column column, String text) {
    }
}
