package cn.mingzhang.decomposition.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edited table beside its draft on a real database. The plan has four tasks. */
class TableImportsRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final TableImports imports = workshop.get(TableImports.class);
    private final TaskEdits edits = workshop.get(TaskEdits.class);
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
    void anUntouchedTableHasNoDifferences() {
        assertThat(compared(book).rows()).isEmpty();
        assertThat(diff().same()).isEqualTo(4);
        assertThat(compared(out().withoutMarks()).rows()).as("by likeness alone").isEmpty();
    }

    @Test
    void tellsFieldByFieldWhatWasChanged() {
        book.set(1, TaskField.TITLE, "公布年度决策目录").set(1, TaskField.DUE, "2026年6月底前").set(1, TaskField.RESPONSIBLE, "普法处、厅办公室").set(2, TaskField.RHYTHM, "每月；每季度至少公布1次");
        var rows = compared(book).rows();
        assertThat(rows).extracting(TableDiff.Row::kind).containsExactly(TableDiff.Kind.CHANGED, TableDiff.Kind.CHANGED);
        assertThat(rows.getFirst().changes()).extracting(TableDiff.Field::field).containsExactly(TaskField.TITLE, TaskField.RESPONSIBLE, TaskField.DUE);
        assertThat(rows.getFirst().changes().get(2)).satisfies(change -> {
            assertThat(change.before()).isEqualTo("2026年3月31日");
            assertThat(change.after()).isEqualTo("2026年6月底前");
            assertThat(change.cell()).isEqualTo("任务分解表!F4");
        });
        assertThat(task(0).title()).as("nothing is taken over by itself").isNotEqualTo("公布年度决策目录");

        var accepted = acceptAll();

        assertThat(accepted.applied()).isEqualTo(2);
        assertThat(accepted.refused()).isEmpty();
        assertThat(task(0).title()).isEqualTo("公布年度决策目录");
        assertThat(task(0).dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(task(0).owners()).filteredOn(owner -> owner.part() == Part.RESPONSIBLE).hasSize(2).noneMatch(Owner::open);
        assertThat(task(0).owners()).filteredOn(owner -> owner.part() == Part.LEAD).hasSize(1);
        assertThat(task(1).period()).isEqualTo(PeriodKind.MONTHLY);
        assertThat(task(1).quotas()).hasSize(1);
        assertThat(diff().rows()).as("what was taken over differs no more").isEmpty();
        assertThat(compared(book).rows()).as("nor does the same file again").isEmpty();
        workshop.get(Undoing.class).undo(office, plan.id());
        workshop.get(Undoing.class).undo(office, plan.id());
        assertThat(task(0).dueOn()).as("each row is one act that can be undone").isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aDateAloneLeavesTheRhythmThatTheTableShows() {
        int bare = IntStream.range(0, 4).filter(at -> task(at).dueOn() == null && task(at).period() == null).findFirst().orElseThrow();
        compared(book.set(bare + 1, TaskField.DUE, "2026年6月30日"));
        assertThat(acceptAll().applied()).isEqualTo(1);
        assertThat(task(bare).dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(task(bare).period()).isEqualTo(plan.defaultPeriod());
        assertThat(compared(book).rows()).isEmpty();
    }

    @Test
    void addsAndRemoves() {
        book.remove(2).add("开展政务公开日活动", "组织一次开放日活动。", "法治宣传处", "2026-9-30");
        var rows = compared(book).rows();
        assertThat(rows).extracting(TableDiff.Row::kind).containsExactly(TableDiff.Kind.ADDED, TableDiff.Kind.REMOVED);
        assertThat(rows.get(1).title()).isEqualTo(task(1).title());

        assertThat(acceptAll().applied()).isEqualTo(2);

        var now = tasks.of(office, plan.id());
        assertThat(now).hasSize(4).last().satisfies(added -> {
            assertThat(added.title()).isEqualTo("开展政务公开日活动");
            assertThat(added.text()).isEqualTo("组织一次开放日活动。");
            assertThat(added.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(added.owners()).singleElement().matches(owner -> owner.part() == Part.LEAD && owner.bodyId() != null);
        });
        assertThat(compared(book).rows()).as("the same file adds nothing twice").isEmpty();
    }

    @Test
    void rowsAboveTheFirstGoBeforeAllInTheirOrder() {
        var first = task(0);
        book.insert(0, "成立工作专班", "三月底前成立工作专班。").insert(-1, "召开部署会议", "召开全省部署会议。");
        assertThat(compared(book).rows()).extracting(TableDiff.Row::kind).containsOnly(TableDiff.Kind.ADDED);

        assertThat(acceptAll().applied()).isEqualTo(2);

        assertThat(tasks.of(office, plan.id())).extracting(TaskView::title).startsWith("召开部署会议", "成立工作专班", first.title());
        assertThat(task(0).pointId()).as("under the heading of the first").isEqualTo(first.pointId());
        assertThat(compared(book).rows()).as("the same file adds nothing twice").isEmpty();
        workshop.get(Undoing.class).undo(office, plan.id());
        assertThat(tasks.of(office, plan.id())).extracting(TaskView::title).startsWith("召开部署会议", first.title());
    }

    @Test
    void asksWhoIsMeantByANameThatNobodyHas() {
        book.set(1, TaskField.LEAD, "法治宣传教育处、厅办公室");
        var row = compared(book).rows().getFirst();
        var unknown = row.changes().getFirst().unknown();
        assertThat(unknown).singleElement().satisfies(each -> assertThat(each.proposals()).isNotEmpty().hasSizeLessThan(4));
        assertThat(acceptAll().applied()).as("nobody decides that for them").isZero();

        imports.accept(office, plan.id(), new AcceptRow(row.key(), row.version(), Map.of("法治宣传教育处", unknown.getFirst().proposals().getFirst().body())));

        assertThat(task(0).owners()).filteredOn(owner -> owner.part() == Part.LEAD).hasSize(2).noneMatch(Owner::open);
        assertThat(compared(book).rows()).as("the same name is not asked again").isEmpty();
    }

    @Test
    void whatSomebodyElseChangedIsNeverOverwrittenUnseen() {
        var first = task(0);
        edits.change(office, titled(first, "同事改的名称"));
        book.set(1, TaskField.TITLE, "表里改的名称").set(1, TaskField.DUE, "2026年6月30日");
        var row = compared(book).rows().getFirst();
        assertThat(row.stale()).isTrue();
        assertThat(row.changes()).extracting(TableDiff.Field::stale).containsExactly(true, false);
        assertThat(row.changes().getFirst().before()).isEqualTo("同事改的名称");
        assertThat(acceptAll().applied()).as("a conflict is looked at alone").isZero();

        edits.change(office, titled(task(0), "又改了一次"));
        assertThatThrownBy(() -> imports.accept(office, plan.id(), new AcceptRow(row.key(), row.version(), Map.of()))).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE));
        assertThat(task(0).title()).isEqualTo("又改了一次");

        var seen = diff().rows().getFirst();
        imports.accept(office, plan.id(), new AcceptRow(seen.key(), seen.version(), Map.of()));
        assertThat(task(0).title()).isEqualTo("表里改的名称");
    }

    @Test
    void aRowThatOnlyTheOthersChangedIsNoDifference() {
        edits.change(office, titled(task(0), "同事改的名称"));
        edits.drop(office, plan.id(), task(3).id(), task(3).version());
        assertThat(compared(book).rows()).isEmpty();
    }

    @Test
    void aTaskAddedOrSplitSinceIsNotTakenForRemoved() {
        var halves = edits.split(office, plan.id(), task(1).id(), task(1).version(), 12);
        assertThat(halves).hasSize(2);
        assertThat(compared(book).rows()).isEmpty();
        book.remove(2);
        assertThat(compared(book).rows()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(TableDiff.Kind.REMOVED);
            assertThat(row.stale()).as("it was changed since").isTrue();
        });
    }

    @Test
    void anEditedRowOfADroppedTaskIsToldAndNotTaken() {
        edits.drop(office, plan.id(), task(0).id(), task(0).version());
        book.set(1, TaskField.TITLE, "改了已移出的任务");
        var row = compared(book).rows().getFirst();
        assertThat(row.kind()).isEqualTo(TableDiff.Kind.GONE);
        assertThat(row.acceptable()).isFalse();
    }

    @Test
    void withoutMarksRowsAreFoundByLikeness() {
        book.withoutMarks().set(1, TaskField.DUE, "2026年6月30日").set(3, TaskField.TITLE, "开展宣讲活动").remove(4);
        var rows = compared(book).rows();
        assertThat(rows).extracting(TableDiff.Row::kind).containsExactly(TableDiff.Kind.CHANGED, TableDiff.Kind.CHANGED, TableDiff.Kind.REMOVED);
        assertThat(rows.get(2).stale()).as("it may be newer than the table").isTrue();
        assertThat(acceptAll().applied()).isEqualTo(2);
        assertThat(tasks.of(office, plan.id())).hasSize(4);
    }

    @Test
    void aCopiedRowIsANewTask() {
        var original = book.task(1);
        book.add("公布决策目录（续）", "补充目录另行公布。", "普法处", "");
        book.sheet().getRow(book.sheet().getLastRowNum()).createCell(8).setCellValue(original.getCell(8).getStringCellValue());
        assertThat(compared(book).rows()).extracting(TableDiff.Row::kind).containsExactly(TableDiff.Kind.ADDED);
    }

    @Test
    void understandsCellsThatSomebodyMerged() {
        int lead = TaskField.LEAD.ordinal() + 1;
        book.set(1, TaskField.LEAD, "普法处").set(2, TaskField.LEAD, "");
        book.sheet().addMergedRegion(new CellRangeAddress(book.task(1).getRowNum(), book.task(2).getRowNum(), lead, lead));
        assertThat(compared(book).rows()).hasSize(2).allSatisfy(row -> assertThat(row.changes().getFirst().after()).isEqualTo("普法处"));
    }

    @Test
    void rowsThatWereSetAsideStayAsTheyAre() {
        book.set(1, TaskField.TITLE, "不要的名称");
        imports.setAside(office, plan.id(), compared(book).rows().getFirst().key());
        assertThat(diff().rows()).isEmpty();
        assertThat(task(0).title()).isNotEqualTo("不要的名称");
    }

    @Test
    void isKeptForItsSenderAloneAndForTwoWeeks() {
        compared(book.set(1, TaskField.TITLE, "改名"));
        var colleague = workshop.scope(workshop.province, "province", Role.LEADER, Role.OFFICE);
        assertThat(imports.find(colleague, plan.id())).isEmpty();
        assertThat(imports.find(office, plan.id())).isPresent();
        var now = workshop.get(Clock.class).instant();
        workshop.now(now.plus(Duration.ofDays(15)));
        try {
            assertThat(imports.find(office, plan.id())).isEmpty();
            assertThat(imports.forget(office.province())).isPositive();
            assertThat(imports.forget(office.province())).isZero();
        } finally {
            workshop.now(now);
        }
    }

    @Test
    void refusesWhatIsNoTableOfThisPlan() {
        var other = workshop.imported(office, Workshop.PLAN).plan();
        assertThatThrownBy(() -> imports.upload(office, other.id(), "表.xlsx", book.stream())).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.faults().getFirst().code()).isEqualTo("table_other_plan"));
        assertThatThrownBy(() -> imports.upload(office, plan.id(), "表.txt", new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.UNSUPPORTED));
        book.sheet().getRow(1).getCell(1).setCellValue("别的");
        assertThatThrownBy(() -> imports.upload(office, plan.id(), "表.xlsx", book.stream())).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.faults().getFirst().code()).isEqualTo("table_no_head"));
        assertThat(imports.find(office, plan.id())).as("nothing is kept half done").isEmpty();
    }

    @Test
    void belongsToTheIssuersOfficeAndToDrafts() {
        var leader = workshop.scope(workshop.province, "province", Role.LEADER);
        assertThatThrownBy(() -> imports.upload(leader, plan.id(), "表.xlsx", book.stream())).hasMessageContaining("forbidden");
        var stranger = workshop.scope(workshop.other, "province", Role.OFFICE);
        assertThatThrownBy(() -> imports.find(stranger, plan.id())).hasMessageContaining("not_found");
        tasks.of(office, plan.id()).forEach(task -> edits.change(office, new ChangeTask(plan.id(), task.id(), task.version(), null, null, null,
                List.of(new Owner(Part.LEAD, workshop.scope(workshop.province, "county001", Role.REPORTER).body(), null, "")), null, null, null, null)));
        workshop.get(Publications.class).publishNow(office, plan.id());
        assertThatThrownBy(() -> imports.upload(office, plan.id(), "表.xlsx", book.stream())).hasMessageContaining("table_plan_handed_down");
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

    private ChangeTask titled(TaskView task, String title) {
        return new ChangeTask(plan.id(), task.id(), task.version(), title, null, null, null, null, null, null, null);
    }

    private TaskView task(int at) {
        return tasks.of(office, plan.id()).get(at);
    }
}
