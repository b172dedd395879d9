package cn.mingzhang.decomposition.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskCutsTest {

    private static final String TEXT = "每月至少更新1次。无力维护的账号6月30日前注销。";
    private static final Quota MONTHLY = new Quota(1, Quota.Per.MONTH, "每月至少更新1次");

    private final TaskView task = task(1, TEXT, List.of(new Owner(Part.LEAD, new BodyId(5), null, "办公室")));

    @Test
    void leavesQuotasAndDuesWithTheirWords() {
        var halves = TaskCuts.split(task, 9, new TaskId(2)).orElseThrow();

        assertThat(halves.first().text()).isEqualTo("每月至少更新1次。");
        assertThat(halves.first().quotas()).containsExactly(MONTHLY);
        assertThat(halves.first().dueOn()).isNull();
        assertThat(halves.first().period()).isEqualTo(PeriodKind.MONTHLY);
        assertThat(halves.second().number()).isEqualTo("三-2");
        assertThat(halves.second().quotas()).isEmpty();
        assertThat(halves.second().dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(halves.second().period()).isEqualTo(PeriodKind.ONCE);
        assertThat(halves.second().owners()).isEqualTo(task.owners());
    }

    @Test
    void cutsNowhereWhereOneHalfWouldBeEmpty() {
        assertThat(TaskCuts.split(task, 0, new TaskId(2))).isEmpty();
        assertThat(TaskCuts.split(task, TEXT.length(), new TaskId(2))).isEmpty();
        assertThat(TaskCuts.split(task, -3, new TaskId(2))).isEmpty();
        assertThat(TaskCuts.split(task, 10_000, new TaskId(2))).isEmpty();
    }

    @Test
    void countsCharactersAsReadersDo() {
        var rare = task(1, "\uD840\uDC00字。后文。", List.of());
        assertThat(TaskCuts.split(rare, 3, new TaskId(2)).orElseThrow().second().text()).isEqualTo("后文。");
    }

    @Test
    void leadsOnceWhereMergedTasksNameABodyTwice() {
        var other = task(2, "另一条。", List.of(new Owner(Part.RESPONSIBLE, new BodyId(5), null, "厅办公室"), new Owner(Part.RESPONSIBLE, new BodyId(6), null, "立法处")));
        var merged = TaskCuts.merge(List.of(task, other));
        assertThat(merged.owners()).extracting(Owner::part).containsExactly(Part.LEAD, Part.RESPONSIBLE);
        assertThat(merged.text()).isEqualTo(TEXT + "\n另一条。");
    }

    @Test
    void aPartBeginsWithNoStop() {
        var halves = TaskCuts.split(task(1, "更新账号。清理账号。", List.of()), 4, new TaskId(2)).orElseThrow();
        assertThat(halves.first().text()).isEqualTo("更新账号。");
        assertThat(halves.second().text()).isEqualTo("清理账号。");
        assertThat(TaskCuts.split(task(1, "更新账号。", List.of()), 4, new TaskId(2))).isEmpty();
    }

    @Test
    void halvesWeighTogetherWhatTheWholeDid() {
        var halves = TaskCuts.split(task(1, "更新账号。清理账号。", List.of()), 5, new TaskId(2)).orElseThrow();
        assertThat(halves.first().weight()).isEqualTo(63);
        assertThat(halves.second().weight()).isEqualTo(62);
        assertThat(TaskCuts.merge(List.of(halves.first(), halves.second())).weight()).isEqualTo(125);
        assertThat(TaskCuts.merge(List.of(halves.first().weighing(null), halves.second().weighing(null))).weight()).isNull();
    }

    private static TaskView task(long id, String text, List<Owner> owners) {
        return new TaskView(new TaskId(id), new WorkPlanId(1), new WorkPointId(1), null, null, "三", "更新账号", text, WorkKind.PLATFORM, owners,
                LocalDate.of(2026, 6, 30), "6月30日前", PeriodKind.MONTHLY, List.of(MONTHLY), List.of(), List.of(), 125, 4);
    }
}
