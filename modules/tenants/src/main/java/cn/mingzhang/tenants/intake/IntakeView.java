package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.IntakeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into a province.
 *
 * @param founding  whether it founds the province
 * @param startedBy the administrator who answers for it and proposes its roles; null for the operator who founds the province
 * @param places    rows that put a person into a body
 * @param faults    how many there are, of which the first thousand are listed
 * @param done      rows applied, of {@code total}; both 0 before it began
 * @param missing   bodies and people that stand in the province and not in the file
 * @param error     code of why it failed
 */
public record IntakeView(IntakeId id, String fileName, boolean founding, @Nullable PersonId startedBy, IntakeState state, int groups, int bodies,
        int people, int places, int faults, int done, int total, int missing, @Nullable String error, int version, Instant createdAt, @Nullable Instant finishedAt) {

    /** Whether its rows can be applied now: sound and never begun, or begun and stopped. */
    public boolean startable() {
        return state == IntakeState.CHECKED && faults == 0 || resumable();
    }

    /** Whether it was begun and stopped, and would go on where it stopped. */
    public boolean resumable() {
        return (state == IntakeState.FAILED || state == IntakeState.CANCELLED) && total > 0;
    }

    /** Whether cells may be changed. */
    public boolean open() {
        return state == IntakeState.UPLOADED || state == IntakeState.CHECKED;
    }

    /** Whether it is at work. */
    public boolean running() {
        return state == IntakeState.APPLYING;
    }

    /** Whether something was applied. */
    public boolean begun() {
        return total > 0;
    }
}
