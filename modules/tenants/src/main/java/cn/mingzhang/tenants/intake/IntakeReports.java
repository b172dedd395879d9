package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.intake.IntakeReport.Line;
import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what became of a file, in figures and thing by thing. */
@Service
@Transactional(readOnly = true)
public class IntakeReports {

    private final IntakeAccess access;
    private final IntakeEntries entries;

    IntakeReports(IntakeAccess access, IntakeEntries entries) {
        this.access = access;
        this.entries = entries;
    }

    /**
     * The figures.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND out of reach
     */
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

    /** What was done, in the order in which it was done. */
    public Page<IntakeReport.Entry> entries(Importer who, IntakeId id, PageRequest page) {
        return entries.find(who.province(), access.get(who, id).id(), page);
    }
}
