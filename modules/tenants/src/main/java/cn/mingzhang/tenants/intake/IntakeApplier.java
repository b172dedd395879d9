package cn.mingzhang.tenants.intake;

import cn.mingzhang.audit.Act;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.intake.province.Proposer;
import cn.mingzhang.tenants.intake.province.ProvincePlan;
import cn.mingzhang.tenants.intake.province.ProvinceWriter;
import cn.mingzhang.tenants.province.ProvinceGate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a sound intake: a step at a time in transactions of their own, each from one whole province to another. It may be killed
 * anywhere and run again; what is there is not made twice, since each run plans against what stands.
 */
@Component
class IntakeApplier {

    /** What is missing from a file is counted; the first of it is listed. */
    private static final int MISSING_LISTED = 1000;

    private final IntakeRepository intakes;
    private final IntakeChecks checks;
    private final ProvinceWriter writer;
    private final Notes notes;
    private final TransactionTemplate transaction;

    IntakeApplier(IntakeRepository intakes, IntakeChecks checks, ProvinceWriter writer, Notes notes, PlatformTransactionManager transactions) {
        this.intakes = intakes;
        this.checks = checks;
        this.writer = writer;
        this.notes = notes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What an intake leaves behind, and whether its province works. */
    @Component
    static class Notes {
        private final IntakeEntries entries;
        private final IntakeRows rows;
        private final Trail trail;
        private final ProvinceGate gate;
        private final Clock clock;

        Notes(IntakeEntries entries, IntakeRows rows, Trail trail, ProvinceGate gate, Clock clock) {
            this.entries = entries;
            this.rows = rows;
            this.trail = trail;
            this.gate = gate;
            this.clock = clock;
        }
    }

    void run(ProvinceId province, IntakeId id) {
        var intake = intakes.find(province, id).orElseThrow();
        if (!intake.running()) {
            return;
        }
        var checked = checks.look(province, intake);
        if (checked.faults().total() > 0) {
            // the province changed since the dry run: whoever began it is shown what is wrong now
            transaction.executeWithoutResult(_ -> checks.write(province, id, checked));
            return;
        }
        var plan = ProvincePlan.of(checked.described(), checked.known());
        if (apply(province, intake, checked, plan)) {
            transaction.executeWithoutResult(_ -> finish(province, intake, plan));
        }
    }

    private boolean apply(ProvinceId province, IntakeView intake, IntakeChecks.Checked checked, ProvincePlan plan) {
        var id = intake.id();
        int total = checked.rows();
        int applied = total - plan.size();
        for (var step : writer.steps(province, plan, Subjects::ofAccount, proposer(intake))) {
            int after = applied + step.size();
            boolean going = Boolean.TRUE.equals(transaction.execute(_ -> {
                notes.gate.require(province);
                if (!intakes.advance(province, id, after, total)) {
                    return false;
                }
                var done = step.work().get();
                notes.entries.insert(province, id, done.applied());
                notes.trail.recordAllSystem(province, done.acts().stream().map(act -> ofIntake(act, intake)).toList());
                return true;
            }));
            if (!going) {
                return false;
            }
            applied = after;
        }
        return true;
    }

    /** A job has no actor of its own: each entry names the import, and that who began it. */
    private static Act ofIntake(Act act, IntakeView intake) {
        var detail = new LinkedHashMap<String, Object>(act.detail());
        detail.put("intake", intake.id().toString());
        if (intake.startedBy() != null) {
            detail.put("started_by", intake.startedBy().toString());
        }
        return new Act(act.action(), act.thingType(), act.thing(), detail);
    }

    /** While a province is founded nobody is there yet to confirm roles. */
    private static @Nullable Proposer proposer(IntakeView intake) {
        return intake.founding() ? null : new Proposer(Objects.requireNonNull(intake.startedBy()), intake.id());
    }

    private void finish(ProvinceId province, IntakeView intake, ProvincePlan plan) {
        int total = intake.bodies() + intake.places();
        if (!intakes.advance(province, intake.id(), total, total)) {
            return;
        }
        var missing = plan.missing();
        notes.entries.insert(province, intake.id(), missing.subList(0, Math.min(missing.size(), MISSING_LISTED)));
        notes.rows.clear(province, intake.id());
        intakes.finish(province, intake.id(), missing.size(), notes.clock.instant());
        notes.trail.recordSystem(province, "import", "intake", intake.id(), Map.of("file_name", intake.fileName(), "bodies", intake.bodies(),
                "people", intake.people()));
    }

    /** Says that it is given up until somebody begins it again. */
    void failed(ProvinceId province, IntakeId id, String error) {
        transaction.executeWithoutResult(_ -> intakes.fail(province, id, error, notes.clock.instant()));
    }
}
