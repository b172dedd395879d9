package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.intake.IntakeReport.Line;
import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import cn.mingzhang.tenants.intake.table.RowFault;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what became of a file, in figures and thing by thing. */
@Service
public class IntakeReports {

    private final IntakeAccess access;
    private final IntakeEntries entries;
    private final IntakeRows rows;

    IntakeReports(IntakeAccess access, IntakeEntries entries, IntakeRows rows) {
        this.access = access;
        this.entries = entries;
        this.rows = rows;
    }

    /**
     * The figures.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public IntakeReport figures(Importer who, IntakeId id) {
        var intake = access.get(who, id);
        var counts = entries.count(who.province(), id);
        return new IntakeReport(Arrays.stream(Thing.values()).map(thing -> line(intake, thing, counts.getOrDefault(thing, Map.of()))).toList());
    }

    private static Line line(IntakeView intake, Thing thing, Map<Effect, Integer> counts) {
        int created = counts.getOrDefault(Effect.CREATED, 0);
        int changed = counts.getOrDefault(Effect.CHANGED, 0);
        int skipped = counts.getOrDefault(Effect.SKIPPED, 0);
        int total = switch (thing) {
            // groups that rows only name are made as well
            case GROUP -> Math.max(intake.groups(), created + changed);
            case BODY -> intake.bodies();
            case PERSON -> intake.people();
            case PLACE -> intake.places();
        };
        return new Line(thing, total, created, changed, skipped, Math.max(0, total - created - changed - skipped), counts.getOrDefault(Effect.MISSING, 0));
    }

    /**
     * Writes down that a table with people is taken out, before its first line leaves.
     *
     * @param what {@code report} or {@code faults}
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND out of reach
     */
    @Transactional
    public void export(Importer who, IntakeId id, String what) {
        var intake = access.get(who, id);
        access.record(who, "export", id, Map.of("what", what, "file_name", intake.fileName(), "format", "csv"));
    }

    /** What the last check found, for the table that was {@linkplain #export begun}. */
    @Transactional(readOnly = true)
    Page<RowFault> faults(Importer who, IntakeId id, PageRequest page) {
        return rows.findFaults(who.province(), access.get(who, id).id(), page);
    }

    /** What was done, in the order in which it was done, for the table that was {@linkplain #export begun}. */
    @Transactional(readOnly = true)
    Page<IntakeReport.Entry> entries(Importer who, IntakeId id, PageRequest page) {
        return entries.find(who.province(), access.get(who, id).id(), page);
    }
}
