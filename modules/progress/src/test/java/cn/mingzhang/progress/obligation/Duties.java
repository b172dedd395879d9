package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Obligations for tests of rules, said shortly: one of a county, due on 31 March, and what becomes of it. */
public record Duties(Obligation obligation) {

    public static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    public static final BodyId COUNTY = new BodyId(7);
    public static final BodyId CITY = new BodyId(4);
    public static final BodyId PROVINCE = new BodyId(1);
    public static final List<ChainStep> CHAIN = List.of(new ChainStep(1, CITY), new ChainStep(2, PROVINCE));

    public static Duties open() {
        return in(ObligationState.OPEN, Part.RESPONSIBLE, 0, null, null, null, false);
    }

    public static Duties lead() {
        return in(ObligationState.OPEN, Part.LEAD, 0, null, null, null, false);
    }

    public static Duties submittedOn(LocalDate day) {
        return in(ObligationState.SUBMITTED, Part.RESPONSIBLE, 0, COUNTY, null, day, false);
    }

    public static Duties awaitingCity() {
        return in(ObligationState.APPROVED, Part.RESPONSIBLE, 1, CITY, null, DUE, false);
    }

    public static Duties verified(boolean rectifiedLate) {
        return in(ObligationState.VERIFIED, Part.RESPONSIBLE, 2, null, null, DUE, rectifiedLate);
    }

    public static Duties returnedUntil(@Nullable LocalDate by) {
        return in(ObligationState.RETURNED, Part.RESPONSIBLE, 0, null, by, DUE.minusDays(5), false);
    }

    private static Duties in(ObligationState state, Part part, int step, @Nullable BodyId awaiting, @Nullable LocalDate by,
            @Nullable LocalDate submitted, boolean rectifiedLate) {
        return new Duties(new Obligation(new ObligationId(100), new WorkPlanId(10), new TaskId(20), null, PROVINCE, COUNTY, COUNTY, CITY, part,
                "2026-Q1", LocalDate.of(2026, 1, 1), DUE, state, step, awaiting, by == null ? null : 1, by, null, null, submitted,
                submitted == null ? null : DUE, rectifiedLate, 0, false, Instant.EPOCH, 3));
    }
}
