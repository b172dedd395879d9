package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One change of a published plan; what it needs besides its reason tells its kind. */
public sealed interface Amend {

    /** The plan to change. */
    WorkPlanId plan();

    /** Why (调整事由). */
    String reason();

    /** What sort of change it is. */
    AmendmentKind kind();

    /** A change of a task that is there. */
    sealed interface OfTask extends Amend {

        /** The task to change. */
        TaskId task();

        /** The version of the task that the person saw; null is refused. */
        @Nullable Integer version();
    }

    /** A change of what one body owes. */
    sealed interface OfBody extends OfTask {

        /** The body; null is refused. */
        @Nullable BodyId body();
    }

    /** One task more, owed from today on. */
    record Add(AddTask task, String reason) implements Amend {

        @Override
        public WorkPlanId plan() {
            return task.plan();
        }

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.ADD;
        }
    }

    /** Other words; what is null stays. */
    record Reword(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable String title, @Nullable String text,
            @Nullable WorkKind work) implements OfTask {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.REWORD;
        }
    }

    /** Nobody owes the task, nor any part that was made of it, any more. */
    record Cancel(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason) implements OfTask {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.CANCEL;
        }
    }

    /**
     * A later date, moved to a working day.
     *
     * @param periods which periods, by their labels; none for all that are due before it
     */
    record Extend(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable LocalDate dueOn, Set<String> periods) implements OfTask {

        /** Keeps the periods immutable. */
        public Extend {
            periods = Set.copyOf(periods);
        }

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.EXTEND;
        }
    }

    /**
     * An earlier date, moved to a working day, for what nobody has reported yet; parts that would be due after it move with it.
     *
     * @param periods which periods, by their labels; none for all that are open and due after it
     */
    record Advance(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable LocalDate dueOn, Set<String> periods) implements OfTask {

        /** Keeps the periods immutable. */
        public Advance {
            periods = Set.copyOf(periods);
        }

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.ADVANCE;
        }
    }

    /** Another rhythm or other quotas, from the periods on that are not over; what is null stays. */
    record Reschedule(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable PeriodKind period, @Nullable List<Quota> quotas) implements OfTask {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.RESCHEDULE;
        }
    }

    /** Other owners, whole audiences among them: who is named no more is taken off, who is new owes it from now on. */
    record Reassign(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, List<Owner> owners) implements OfTask {

        /** Keeps the owners immutable. */
        public Reassign {
            owners = List.copyOf(owners);
        }

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.REASSIGN;
        }
    }

    /** A body is let off what it has not yet had verified (免除). */
    record Exempt(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable BodyId body) implements OfBody {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.EXEMPT;
        }
    }

    /** What a body sent back (退回任务) it owes no more; what it has reported already goes on. */
    record TakeBack(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable BodyId body) implements OfBody {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.EXEMPT;
        }
    }

    /** A body owes the task from now on, or again. */
    record AddBody(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable BodyId body, @Nullable Part part) implements OfBody {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.ADD_BODY;
        }
    }

    /** A body is taken off the task. */
    record RemoveBody(WorkPlanId plan, TaskId task, @Nullable Integer version, String reason, @Nullable BodyId body) implements OfBody {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.REMOVE_BODY;
        }
    }
}
