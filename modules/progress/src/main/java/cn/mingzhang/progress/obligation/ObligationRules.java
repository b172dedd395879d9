package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.ObligationState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When an obligation may be changed and when it counts as late; nothing here asks anybody. */
public final class ObligationRules {

    /** The most characters of what a report or a judgement says in one place. */
    public static final int LONGEST_TEXT = 20_000;

    private ObligationRules() {
    }

    /** Holds a writer to what they saw: another version, or a state in which this cannot be done, is a conflict in words. */
    public static void requireCurrent(Obligation obligation, @Nullable Integer version, ObligationState... states) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        if (version != obligation.version() || !List.of(states).contains(obligation.state())) {
            throw stale(obligation);
        }
    }

    /** How the obligation stands now, for somebody who came too late. */
    public static DomainException stale(Obligation now) {
        return DomainException.stale(Map.of("state", now.state(), "version", now.version()));
    }

    /** The date that counts after a return: the body's own leader may shorten what a superior set, never lengthen it. */
    static @Nullable LocalDate rectifyBy(Obligation before, @Nullable LocalDate asked) {
        var standing = before.rectifyBy();
        if (asked == null || standing == null) {
            return asked == null ? standing : asked;
        }
        return before.state() == ObligationState.SUBMITTED && standing.isBefore(asked) ? standing : asked;
    }

    /** Whether a submission of today comes after the date set when the report was returned. */
    static boolean rectifiesLate(Obligation obligation, LocalDate today) {
        var by = obligation.rectifyBy();
        return obligation.rectifiedLate()
                || obligation.state() == ObligationState.RETURNED && by != null && today.isAfter(by);
    }

    /** Throws all faults at once. */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /** Adds a fault for a text of more characters than it may have. */
    public static void tooLong(List<Fault> faults, String field, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "text_too_long", most));
        }
    }
}
