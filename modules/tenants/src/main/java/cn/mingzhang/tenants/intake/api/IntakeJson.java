package cn.mingzhang.tenants.intake.api;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.tenants.intake.IntakeReport;
import cn.mingzhang.tenants.intake.IntakeView;
import cn.mingzhang.tenants.intake.province.Applied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import at the edge. */
record IntakeJson(IntakeId id, String fileName, IntakeState state, int groups, int bodies, int people, int places, int faults, int done, int total,
        int missing, @Nullable String error, int version, Instant createdAt, @Nullable Instant finishedAt) {

    /** One fault; {@code row} is null when it is not one row's. */
    record FaultJson(@Nullable Integer row, String sheet, @Nullable Integer line, @Nullable String column, String value, String code, String reason) {
    }

    /** Cells to change, and rows to leave out, before the rows are checked again. */
    record Fix(@Nullable Integer version, @Nullable List<Cell> cells, @Nullable List<Integer> dropped) {
    }

    /** Another text for one cell. */
    record Cell(int row, String column, @Nullable String value) {
    }

    /** Which version a decision is about. */
    record Versioned(@Nullable Integer version) {
    }

    /** The figures of one kind of thing. */
    record LineJson(Applied.Thing kind, int total, int created, int changed, int skipped, int unchanged, int missing) {

        static LineJson of(IntakeReport.Line line) {
            return new LineJson(line.thing(), line.total(), line.created(), line.changed(), line.skipped(), line.rest(), line.missing());
        }
    }

    /** What became of a file. */
    record ReportJson(List<LineJson> lines) {
    }

    static IntakeJson of(IntakeView intake) {
        return new IntakeJson(intake.id(), intake.fileName(), intake.state(), intake.groups(), intake.bodies(), intake.people(), intake.places(),
                intake.faults(), intake.done(), intake.total(), intake.missing(), intake.error(), intake.version(), intake.createdAt(), intake.finishedAt());
    }
}
