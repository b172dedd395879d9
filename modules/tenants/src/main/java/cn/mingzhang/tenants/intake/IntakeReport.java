package cn.mingzhang.tenants.intake;

import cn.mingzhang.tenants.intake.province.Applied;
import java.util.List;

/**
 * What became of a file.
 *
 * @param lines one per kind of thing
 */
public record IntakeReport(List<Line> lines) {

    /**
     * One kind of thing.
     *
     * @param total   in the file
     * @param rest    in the file and neither created, changed nor skipped: unchanged, or not reached when it was stopped
     * @param missing in the province and not in the file; nothing was done about them
     */
    public record Line(Applied.Thing thing, int total, int created, int changed, int skipped, int rest, int missing) {
    }

    /** One thing that was created, changed or skipped, or that is missing from the file. */
    public record Entry(long number, Applied applied) {
    }
}
