package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task before it has ids.
 *
 * @param point  index of its point in the outline
 * @param weight see {@link Weights}; a document states none
 * @param parent the received task that it is a part of; null for what a document says by itself
 */
public record DraftTask(int point, @Nullable TaskId parent, String number, String title, String text, WorkKind kind, List<Owner> owners, @Nullable LocalDate dueOn,
        @Nullable String dueText, @Nullable PeriodKind period, List<Quota> quotas, List<Limit> limits, List<Measure> measures,
        @Nullable Integer weight) {
}
