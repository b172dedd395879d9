package cn.mingzhang.progress.obligation;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes the state of obligations. Every change is one update that holds only while state and version are still those
 * that were decided upon: of two people at once one wins, and the other is told how it stands.
 */
@Component
public class ObligationMoves {

    private final DSLContext dsl;
    private final ObligationRepository obligations;

    ObligationMoves(DSLContext dsl, ObligationRepository obligations) {
        this.dsl = dsl;
        this.obligations = obligations;
    }

    /** The body wrote something; its first word is also its receipt. */
    public Obligation drafted(Scope scope, Obligation before, Instant now) {
        var o = PROGRESS_OBLIGATION;
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(o.RECEIVED_AT, before.receivedAt() == null ? now : before.receivedAt());
        return change(scope, before, values, now);
    }

    /** The body submitted; its own leader is next. */
    public Obligation submitted(Scope scope, Obligation before, Outcome outcome, LocalDate today, Instant now) {
        var o = PROGRESS_OBLIGATION;
        boolean first = before.firstSubmittedOn() == null;
        var values = to(ObligationState.SUBMITTED, 0, before.body(), outcome);
        values.put(o.RECEIVED_AT, before.receivedAt() == null ? now : before.receivedAt());
        values.put(o.FIRST_SUBMITTED_ON, first ? today : before.firstSubmittedOn());
        values.put(o.FIRST_DUE_ON, first ? before.dueOn() : before.firstDueOn());
        values.put(o.RECTIFIED_LATE, ObligationRules.rectifiesLate(before, today));
        return change(scope, before, values, now);
    }

    /**
     * The body took its report back before anybody judged it.
     *
     * @param onlyOne whether nothing else was ever submitted: what was taken back does not count as submitted
     */
    public Obligation recalled(Scope scope, Obligation before, boolean onlyOne, Instant now) {
        var o = PROGRESS_OBLIGATION;
        var state = before.returnedByStep() == null ? ObligationState.OPEN : ObligationState.RETURNED;
        var values = to(state, 0, null, null);
        if (onlyOne) {
            values.put(o.FIRST_SUBMITTED_ON, null);
            values.put(o.FIRST_DUE_ON, null);
        }
        return change(scope, before, values, now);
    }

    /** The own leader let it out of the house; without anybody above it is verified by that. */
    public Obligation approved(Scope scope, Obligation before, @Nullable ChainStep next, Instant now) {
        var o = PROGRESS_OBLIGATION;
        var values = next == null ? to(ObligationState.VERIFIED, 0, null, before.outcome())
                : to(ObligationState.APPROVED, next.step(), next.verifier(), before.outcome());
        values.put(o.RETURNED_BY_STEP, null);
        values.put(o.RECTIFY_BY_ON, null);
        return change(scope, before, values, now);
    }

    /** A superior confirmed it; after the last step it is verified. */
    public Obligation verified(Scope scope, Obligation before, Outcome outcome, @Nullable ChainStep next, Instant now) {
        var values = next == null ? to(ObligationState.VERIFIED, before.step(), null, outcome)
                : to(ObligationState.APPROVED, next.step(), next.verifier(), outcome);
        return change(scope, before, values, now);
    }

    /** Somebody sent it back to its body; only a superior's return counts as one. */
    public Obligation returned(Scope scope, Obligation before, int step, @Nullable LocalDate rectifyBy, Instant now) {
        var o = PROGRESS_OBLIGATION;
        var values = to(ObligationState.RETURNED, 0, null, null);
        values.put(o.RETURNED_BY_STEP, step);
        values.put(o.RECTIFY_BY_ON, ObligationRules.rectifyBy(before, rectifyBy));
        values.put(o.RETURN_COUNT, before.returnCount() + (step > 0 ? 1 : 0));
        return change(scope, before, values, now);
    }

    /** The body took note of the task: all of it that it had not yet received. No version moves, since nothing is decided. */
    public int received(Scope scope, Obligation of, Instant now) {
        var o = PROGRESS_OBLIGATION;
        return dsl.update(o).set(o.RECEIVED_AT, now).where(sameTask(scope, of)).and(o.RECEIVED_AT.isNull()).execute();
    }

    /** The body sent the task back: this obligation and, with it, all of the same task that is still to be reported. */
    public Obligation declined(Scope scope, Obligation before, Instant now) {
        var values = values(PROGRESS_OBLIGATION.DECLINED, true);
        others(scope, before, false, values, now);
        return change(scope, before, values, now);
    }

    /** The task stays with its body, which took note of it by asking. */
    public Obligation kept(Scope scope, Obligation before, Instant now) {
        var values = values(PROGRESS_OBLIGATION.DECLINED, false);
        others(scope, before, true, values, now);
        values.put(PROGRESS_OBLIGATION.RECEIVED_AT, before.receivedAt() == null ? now : before.receivedAt());
        return change(scope, before, values, now);
    }

    /** The issuer gave a later date. */
    public Obligation extended(Scope scope, Obligation before, LocalDate due, Instant now) {
        return change(scope, before, values(PROGRESS_OBLIGATION.DUE_ON, due), now);
    }

    private static Map<Field<?>, @Nullable Object> values(Field<?> field, Object value) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(field, value);
        return values;
    }

    private static Condition sameTask(Scope scope, Obligation of) {
        var o = PROGRESS_OBLIGATION;
        return o.PROVINCE_ID.eq(scope.province()).and(o.TASK_ID.eq(of.task())).and(o.BODY_ID.eq(of.body())).and(o.PART.eq(of.part()));
    }

    /** The other periods of the same task that are still to be reported, sent back or not. */
    private void others(Scope scope, Obligation than, boolean declined, Map<Field<?>, @Nullable Object> values, Instant now) {
        var o = PROGRESS_OBLIGATION;
        dsl.update(o).set(values).set(o.CHANGED_AT, now).set(o.VERSION, o.VERSION.plus(1)).where(sameTask(scope, than))
                .and(o.OBLIGATION_ID.ne(than.id())).and(o.STATE.eq(ObligationState.OPEN)).and(o.DECLINED.eq(declined)).execute();
    }

    private static Map<Field<?>, @Nullable Object> to(ObligationState state, int step, @Nullable BodyId awaiting, @Nullable Outcome outcome) {
        var o = PROGRESS_OBLIGATION;
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(o.STATE, state);
        values.put(o.STEP, step);
        values.put(o.AWAITING_BODY_ID, awaiting);
        values.put(o.OUTCOME, outcome);
        return values;
    }

    private Obligation change(Scope scope, Obligation before, Map<Field<?>, @Nullable Object> values, Instant now) {
        var o = PROGRESS_OBLIGATION;
        values.put(o.CHANGED_AT, now);
        values.put(o.VERSION, before.version() + 1);
        int changed = dsl.update(o).set(values)
                .where(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(before.id()))
                .and(o.STATE.eq(before.state())).and(o.VERSION.eq(before.version())).execute();
        var after = obligations.reread(scope, before.id()).orElseThrow(DomainException::notFound);
        if (changed == 0) {
            throw ObligationRules.stale(after);
        }
        return after;
    }
}
