package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.recognition.ProvingRegister;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the split page shows it.
 *
 * @param period   the rhythm in force
 * @param byDefault whether rhythm and due are the plan's default
 * @param dueOn    the due date in force
 * @param current  whether the last edit touched it
 */
record TaskCard(TaskView task, List<Chip> owners, PeriodKind period, boolean byDefault, @Nullable LocalDate dueOn,
        boolean dayOff, boolean past, boolean current) {

    /**
     * An owner.
     *
     * @param place     its place among the owners
     * @param name      of the body, or the words of the document
     * @param size      how many bodies an audience has
     * @param proposals who may be meant by an open one
     */
    record Chip(int place, Part part, @Nullable BodyId body, @Nullable Audience audience, String name, @Nullable Integer size,
            List<Proposal> proposals) {

        public boolean open() {
            return body == null && audience == null;
        }
    }

    /** The register that can prove it, by its words. */
    public @Nullable ProvingRegister register() {
        return ProvingRegister.of(task.title(), task.text()).orElse(null);
    }

    /** Whether nobody owes it. */
    public boolean ownerless() {
        return owners.isEmpty();
    }

    /** Whether some owner is still open. */
    public boolean unsure() {
        return owners.stream().anyMatch(Chip::open);
    }

    /** Whether something about it keeps the plan from being handed down. */
    public boolean fault() {
        return ownerless() || past;
    }

    /** Whether somebody should look at it. */
    public boolean issue() {
        return unsure() || dayOff;
    }
}
