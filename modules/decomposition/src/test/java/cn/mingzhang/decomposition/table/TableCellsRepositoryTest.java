package cn.mingzhang.decomposition.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single cells and new rows of an edited table become, on a real database. */
class TableCellsRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final TableImports imports = workshop.get(TableImports.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private WorkPlanView plan;
    private TableBook book;

    @BeforeEach
    void takeTheTableOut() {
        plan = workshop.imported(office, Workshop.PLAN).plan();
        book = out();
    }

    @Test
    void takesQuotasLimitsAndWeightsOver() {
        book.set(1, TaskField.LIMITS, "5个工作日内反馈；公示不少于15日").set(1, TaskField.RHYTHM, "每季度；每季度不少于2次").set(1, TaskField.WEIGHT, "12.5%");
        compared(book);
        assertThat(acceptAll().applied()).isEqualTo(1);
        var task = task(0);
        assertThat(task.limits()).extracting(limit -> limit.kind() + " " + limit.n() + " " + limit.unit() + " " + limit.text())
                .containsExactly("WITHIN 5 WORKDAY 5个工作日内反馈", "AT_LEAST 15 DAY 公示不少于15日");
        assertThat(task.quotas()).extracting(quota -> quota.atLeast() + " " + quota.per() + " " + quota.text()).containsExactly("2 QUARTER 每季度不少于2次");
        assertThat(task.period()).isEqualTo(PeriodKind.QUARTERLY);
        assertThat(task.weight()).isEqualTo(125);
        assertThat(compared(book).rows()).as("the same file twice changes nothing").isEmpty();
    }

    @Test
    void newRowsStandWhereTheTableHasThem() {
        book.insert(1, "新的一条", "新的第一条要求。").insert(2, "再一条", "另一件完全不同的事情。");
        compared(book);
        assertThat(acceptAll().applied()).isEqualTo(2);
        assertThat(tasks.of(office, plan.id())).extracting(TaskView::title).startsWith(book.task(1).getCell(1).getStringCellValue(), "新的一条", "再一条");
        assertThat(compared(book).rows()).isEmpty();
    }

    @Test
    void namesTheCellsThatCannotBeRead() {
        book.set(1, TaskField.DUE, "看情况").set(1, TaskField.RHYTHM, "常常").set(1, TaskField.TITLE, "").set(3, TaskField.LIMITS, "尽快").set(4, TaskField.WEIGHT, "很重").set(2, TaskField.TEXT, "改好的要求。");
        book.task(2).getCell(TaskField.DUE.ordinal() + 1).setCellErrorValue((byte) 0x17);
        var rows = compared(book).rows();
        assertThat(rows.getFirst().changes()).extracting(change -> change.cell() + " " + String.valueOf(change.problem() == null ? null : change.problem().code()))
                .containsExactly("任务分解表!B4 required", "任务分解表!F4 cell_no_date", "任务分解表!G4 cell_no_rhythm");
        assertThat(rows.getFirst().acceptable()).isFalse();
        assertThat(rows.get(1).changes()).extracting(change -> change.problem() == null ? "" : change.problem().code()).containsExactly("", "cell_error");
        assertThat(rows.get(2).changes().getFirst().problem().code()).isEqualTo("cell_no_limit");
        assertThat(rows.get(3).changes().getFirst().problem().code()).isEqualTo("cell_no_weight");
        assertThatThrownBy(() -> imports.accept(office, plan.id(), new AcceptRow(rows.getFirst().key(), rows.getFirst().version(), Map.of())))
                .isInstanceOf(DomainException.class).hasMessageContaining("invalid");
        imports.accept(office, plan.id(), new AcceptRow(rows.get(1).key(), rows.get(1).version(), Map.of()));
        assertThat(task(1).text()).as("what can be read is taken over").isEqualTo("改好的要求。");
        assertThat(task(1).dueOn()).isNull();
    }

    private TableBook out() {
        return new TableBook(workshop.get(TaskTables.class).of(office, plan.id()));
    }

    private TableDiff compared(TableBook edited) {
        imports.upload(office, plan.id(), "改过的表.xlsx", edited.stream());
        return diff();
    }

    private TableDiff diff() {
        return imports.find(office, plan.id()).orElseThrow();
    }

    private TableAccepted acceptAll() {
        return imports.acceptAll(office, plan.id(), diff().rows().stream().map(row -> new AcceptRow(row.key(), row.version(), Map.of())).toList());
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }
}
