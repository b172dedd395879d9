package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.FirstCut;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CascadeRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final Scope office = workshop.scope("province", Role.OFFICE);
    private final Scope city = workshop.scope("city01", Role.OFFICE);
    private final BodyId county1 = workshop.scope("county001", Role.REPORTER).body();
    private final BodyId county2 = workshop.scope("county002", Role.REPORTER).body();
    private final WorkPlans plans = workshop.get(WorkPlans.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final TaskEdits edits = workshop.get(TaskEdits.class);
    private final Publications publications = workshop.get(Publications.class);
    private final Cascades cascades = workshop.get(Cascades.class);
    private final List<WorkPlanId> made = new ArrayList<>();

    @BeforeEach
    void startAfresh() {
        workshop.startAfresh();
    }

    @AfterEach
    void takeAway() {
        var dsl = workshop.dsl();
        var p = workshop.province;
        for (var plan : made) {
            dsl.deleteFrom(PROGRESS_OBLIGATION).where(PROGRESS_OBLIGATION.PROVINCE_ID.eq(p), PROGRESS_OBLIGATION.PLAN_ID.eq(plan)).execute();
            var ids = tasks.findActive(p, plan).stream().map(TaskView::id).toList();
            dsl.deleteFrom(DECOMPOSITION_ASSIGNMENT).where(DECOMPOSITION_ASSIGNMENT.PROVINCE_ID.eq(p), DECOMPOSITION_ASSIGNMENT.TASK_ID.in(ids)).execute();
        }
    }

    @Test
    void aCitySplitsWhatItReceivedAndItsPartsServeIt() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.QUARTERLY, 1);
        var draft = begun(root);
        assertThat(draft.parentId()).isEqualTo(root);
        assertThat(cascades.begin(city, root, List.of()).id()).isEqualTo(draft.id());
        var part = only(draft.id());
        assertThat(part.parentId()).isEqualTo(tasks.of(office, root).getFirst().id());
        assertThat(faults(draft.id())).containsExactly("task_without_owner");

        assign(draft.id(), part, new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
        assertThat(publications.preview(city, draft.id()).obligations()).isEqualTo(8);
        publications.publishNow(city, draft.id());

        var o = PROGRESS_OBLIGATION;
        var parents = workshop.dsl().select(o.OBLIGATION_ID, o.PERIOD).from(o)
                .where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(root), o.BODY_ID.eq(city.body())).fetchMap(o.OBLIGATION_ID, o.PERIOD);
        var parts = workshop.dsl().selectFrom(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(draft.id())).fetch();
        assertThat(parts).hasSize(8).allSatisfy(row -> {
            assertThat(parents.get(row.getParentObligationId())).isEqualTo(row.getPeriod());
            assertThat(row.getRootTaskId()).isEqualTo(part.parentId());
            assertThat(row.getIssuerId()).isEqualTo(city.body());
        });
        assertThat(cascades.view(city, root).whole()).isEqualTo(1);
        assertThat(plans.view(office, draft.id()).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(cascades.begin(city, root, List.of()).id()).isEqualTo(draft.id());
    }

    @Test
    void nobodyOwesWhatItOwesDirectlyOnceMore() {
        var root = handedDown(Audience.ALL_CITIES_AND_COUNTIES, PeriodKind.ONCE, 0);
        var draft = begun(root);
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
        assertThat(publications.preview(city, draft.id()).tasks().getFirst().spared()).isEqualTo(2);
        assertThat(faults(draft.id())).containsExactly("part_owed_already");
        assertThatThrownBy(() -> publications.publishNow(city, draft.id())).isInstanceOf(DomainException.class);
        assign(draft.id(), only(draft.id()), new Owner(Part.LEAD, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        assertThat(owed(draft.id())).containsExactly(county1);
    }

    @Test
    void partsTightenAndNeverLoosen() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.QUARTERLY, 3);
        var draft = begun(root);
        var part = only(draft.id());
        assign(draft.id(), part, new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        change(draft.id(), new ChangeTask(draft.id(), only(draft.id()).id(), only(draft.id()).version(), null, null, null, null, null, new Given<>(PeriodKind.HALF_YEARLY),
                List.of(new Quota(5, Quota.Per.YEAR, "全年5次")), null));
        assertThat(faults(draft.id())).containsExactlyInAnyOrder("part_period_uncovered", "part_quota_short");
        change(draft.id(), new ChangeTask(draft.id(), only(draft.id()).id(), only(draft.id()).version(), null, null, null, null,
                new Given<>(LocalDate.of(2027, 1, 31)), new Given<>(PeriodKind.ONCE), List.of(new Quota(3, Quota.Per.QUARTER, "每季度3次")), null));
        assertThat(faults(draft.id())).contains("part_due_late");
        change(draft.id(), new ChangeTask(draft.id(), only(draft.id()).id(), only(draft.id()).version(), null, null, null, null, new Given<>(null),
                new Given<>(PeriodKind.MONTHLY), null, null));
        assertThat(faults(draft.id())).isEmpty();
    }

    @Test
    void twoPartsOfOneTaskDoNotMeetInOneBody() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0);
        var draft = begun(root);
        var halves = edits.split(city, draft.id(), only(draft.id()).id(), only(draft.id()).version(), 6);
        assertThat(halves).allMatch(half -> half.parentId() != null);
        tasks.of(city, draft.id()).forEach(half -> assign(draft.id(), half, new Owner(Part.RESPONSIBLE, county2, null, "南坪区")));
        assertThat(faults(draft.id())).containsExactly("part_body_twice");
        assign(draft.id(), tasks.of(city, draft.id()).getFirst(), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        assertThat(owed(draft.id())).containsExactlyInAnyOrder(county1, county2);
    }

    @Test
    void handingDownPartsAgainCompletesWhatIsMissingAndNothingElse() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.QUARTERLY, 0);
        var draft = begun(root);
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
        publications.publishNow(city, draft.id());
        var o = PROGRESS_OBLIGATION;
        var before = served(draft.id());
        var book = workshop.get(ObligationBook.class);
        var part = List.of(only(draft.id()).id());
        assertThat(book.materialise(workshop.province, draft.id(), part)).isZero();
        workshop.dsl().deleteFrom(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(draft.id()), o.BODY_ID.eq(county2)).execute();
        assertThat(book.materialise(workshop.province, draft.id(), part)).isEqualTo(4);
        book.freezeChains(workshop.province, draft.id());
        assertThat(served(draft.id())).isEqualTo(before);
    }

    @Test
    void whatGoesThroughTheCitiesReachesAllOfTheirCounties() {
        var root = handedDown(Audience.COUNTIES_VIA_CITIES, PeriodKind.ONCE, 0);
        assertThat(owed(root)).contains(city.body()).doesNotContain(county1, county2);
        var draft = begun(root);
        assertThat(only(draft.id()).owners()).extracting(Owner::audience).containsExactly(Audience.ALL_COUNTIES);
        assertThat(faults(draft.id())).isEmpty();
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        assertThat(faults(draft.id())).containsExactly("part_bodies_missing");
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
        publications.publishNow(city, draft.id());
        assertThat(owed(draft.id())).containsExactlyInAnyOrder(county1, county2);
    }

    @Test
    void onlyWhoReceivedATaskSplitsIt() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0);
        var elsewhere = handedDown(Audience.ALL_DIVISIONS, PeriodKind.ONCE, 0);
        assertThatThrownBy(() -> cascades.begin(city, elsewhere, List.of())).hasMessageContaining("nothing_to_split");
        assertThatThrownBy(() -> cascades.begin(city, root, List.of(tasks.of(office, elsewhere).getFirst().id()))).hasMessageContaining("not_found");
        assertThatThrownBy(() -> cascades.begin(office, root, List.of())).hasMessageContaining("nothing_to_split");
        assertThatThrownBy(() -> cascades.begin(workshop.scope("city01", Role.REPORTER), root, List.of())).hasMessageContaining("forbidden");
        var draft = begun(root);
        var stranger = workshop.scope("county003", Role.REPORTER).body();
        assertThatThrownBy(() -> assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, stranger, null, "石桥县"))).hasMessageContaining("not_found");
        assertThatThrownBy(() -> assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, office.body(), null, "省厅"))).hasMessageContaining("not_found");
    }

    @Test
    void weightsOfPartsMakeThatOfTheirTask() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0, 400, 600);
        var draft = begun(root);
        var first = tasks.of(city, draft.id()).getFirst();
        assertThat(first.weight()).isEqualTo(400);
        var halves = edits.split(city, draft.id(), first.id(), first.version(), 6);
        assertThat(halves).extracting(TaskView::weight).containsExactly(200, 200);
        assign(draft.id(), halves.getFirst(), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        var all = tasks.of(city, draft.id());
        assign(draft.id(), all.get(1), new Owner(Part.RESPONSIBLE, county2, null, "南坪区"));
        assign(draft.id(), all.get(2), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        assertThat(faults(draft.id())).isEmpty();

        for (var wrong : Arrays.asList(199, 201, 0, null)) {
            weigh(draft.id(), 1, wrong);
            assertThat(faults(draft.id())).containsExactly("part_weights_differ");
            assertThatThrownBy(() -> publications.publishNow(city, draft.id())).hasMessageContaining("part_weights_differ");
            assertThat(cascades.view(city, root).whole()).isEqualTo(1);
        }
        weigh(draft.id(), 0, null);
        assertThat(faults(draft.id())).containsExactly("part_weights_differ");
        weigh(draft.id(), 0, 150);
        weigh(draft.id(), 1, 250);
        assertThat(faults(draft.id())).isEmpty();
        assertThat(cascades.view(city, root).whole()).isEqualTo(2);
        publications.publishNow(city, draft.id());
    }

    @Test
    void noPartLeadsBackToItself() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0);
        var draft = begun(root);
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        var county = workshop.scope("county001", Role.OFFICE);
        var third = cascades.begin(county, draft.id(), List.of());
        made.addFirst(third.id());
        var part = tasks.of(county, third.id()).getFirst();
        for (var above : List.of(city, office)) {
            assertThatThrownBy(() -> edits.change(county, new ChangeTask(third.id(), part.id(), part.version(), null, null, null,
                    List.of(new Owner(Part.LEAD, above.body(), null, "上级")), null, null, null, null))).hasMessageContaining("not_found");
        }
        assertThatThrownBy(() -> cascades.begin(city, draft.id(), List.of())).hasMessageContaining("nothing_to_split");
        assertThatThrownBy(() -> cascades.begin(city, third.id(), List.of())).hasMessageContaining("not_found");
        edits.change(county, new ChangeTask(third.id(), part.id(), part.version(), null, null, null, List.of(new Owner(Part.RESPONSIBLE, county1, null, "本局")), null, null, null, null));
        assertThat(publications.preview(county, third.id()).faults()).extracting(DomainException.Fault::code).containsExactly("part_owed_already");
        assertThatThrownBy(() -> cascades.begin(county, third.id(), List.of())).hasMessageContaining("nothing_to_split");
        var t = DECOMPOSITION_TASK;
        var seen = new ArrayList<TaskId>();
        for (var at = part.id(); at != null; at = workshop.dsl().select(t.PARENT_TASK_ID).from(t).where(t.PROVINCE_ID.eq(workshop.province), t.TASK_ID.eq(at)).fetchOne(t.PARENT_TASK_ID)) {
            assertThat(seen).doesNotContain(at);
            seen.add(at);
        }
        assertThat(seen).hasSize(3);
    }

    @Test
    void whatOnlySomePeriodsOfAreOwedAlreadyIsGivenInTheOthers() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.QUARTERLY, 0);
        var draft = begun(root);
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        var p = DECOMPOSITION_TASK_PERIOD;
        workshop.dsl().deleteFrom(p).where(p.PROVINCE_ID.eq(workshop.province), p.TASK_ID.eq(only(draft.id()).id()), p.PERIOD.eq("2026-Q4")).execute();
        workshop.dsl().deleteFrom(PROGRESS_OBLIGATION).where(PROGRESS_OBLIGATION.PROVINCE_ID.eq(workshop.province), PROGRESS_OBLIGATION.PLAN_ID.eq(draft.id()),
                PROGRESS_OBLIGATION.PERIOD.eq("2026-Q4")).execute();
        var second = again(root);
        made.addFirst(second.id());
        var line = publications.preview(city, second.id()).tasks().getFirst();
        assertThat(line.spared()).isZero();
        assertThat(line.obligations()).isEqualTo(1);
        assertThat(publications.preview(city, second.id()).obligations()).isEqualTo(1);
        publications.publishNow(city, second.id());
        var o = PROGRESS_OBLIGATION;
        assertThat(workshop.dsl().fetchValues(DSL.select(o.PERIOD).from(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(second.id())))).containsExactly("2026-Q4");
    }

    /** A second draft of parts for what was split already, as a part that was cancelled leaves room for. */
    private WorkPlanView again(WorkPlanId root) {
        var received = tasks.of(office, root).getFirst();
        var drafts = workshop.get(Drafts.class);
        return new TransactionTemplate(workshop.get(PlatformTransactionManager.class)).execute(_ -> {
            var draft = drafts.beginPart(city, plans.view(city, root), "补充分解", Instant.parse("2026-03-02T02:00:00Z"));
            var points = drafts.extend(city, draft, "补第四季度\n", List.of(new DraftPoint(-1, 0, "一", null, "补第四季度", true, 0, 5)));
            workshop.get(FirstCut.class).append(city, draft, points, List.of(new DraftTask(0, received.id(), "一", "补第四季度", "补第四季度。", WorkKind.EXECUTION,
                    List.of(new Owner(Part.RESPONSIBLE, county1, null, "清溪县")), null, null, PeriodKind.QUARTERLY, List.of(), List.of(), List.of(), null)));
            return draft;
        });
    }

    private void weigh(WorkPlanId plan, int which, @Nullable Integer weight) {
        var task = tasks.of(city, plan).get(which);
        edits.change(city, new ChangeTask(plan, task.id(), task.version(), null, null, null, null, null, null, null, null, new Given<>(weight)));
    }

    private WorkPlanId handedDown(Audience audience, PeriodKind period, int quarterly, int... weights) {
        var plan = workshop.get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt", new ByteArrayInputStream("""
                2026年工作要点
                一、深化执法公开
                （一）严格执行行政处罚公示。各市司法局按季度公开行政处罚决定。
                """.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        made.add(plan);
        tasks.of(office, plan).forEach(task -> edits.drop(office, plan, task.id(), task.version()));
        edits.add(office, new AddTask(plan, null, "严格执行行政处罚公示", "按季度公开行政处罚决定，并报告情况。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, audience, audience.name())), null, period,
                quarterly == 0 ? List.of() : List.of(new Quota(quarterly, Quota.Per.QUARTER, "每季度")), List.of()));
        for (int at = 0; at < weights.length; at++) {
            if (at > 0) {
                edits.add(office, new AddTask(plan, null, "任务" + at, "按时完成任务" + at + "。", WorkKind.EXECUTION, List.of(new Owner(Part.RESPONSIBLE, null, audience, audience.name())),
                        null, period, List.of(), List.of()));
            }
            var task = tasks.of(office, plan).get(at);
            edits.change(office, new ChangeTask(plan, task.id(), task.version(), null, null, null, null, null, null, null, null, new Given<>(weights[at])));
        }
        publications.publishNow(office, plan);
        return plan;
    }

    private WorkPlanView begun(WorkPlanId root) {
        var draft = cascades.begin(city, root, List.of());
        made.addFirst(draft.id());
        return draft;
    }

    private TaskView only(WorkPlanId plan) {
        return tasks.of(city, plan).getFirst();
    }

    private void assign(WorkPlanId plan, TaskView task, Owner owner) {
        change(plan, new ChangeTask(plan, task.id(), task.version(), null, null, null, List.of(owner), null, null, null, null));
    }

    private void change(@Nullable WorkPlanId plan, ChangeTask change) {
        edits.change(city, change);
    }

    private List<String> faults(WorkPlanId plan) {
        return publications.preview(city, plan).faults().stream().map(DomainException.Fault::code).toList();
    }

    /** What each body owes in each period, and for which obligation above. */
    private Set<List<Object>> served(WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return workshop.dsl().select(o.BODY_ID, o.PERIOD, o.PARENT_OBLIGATION_ID).from(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(plan))
                .fetch().stream().map(row -> List.<Object>of(row.value1(), row.value2(), row.value3())).collect(Collectors.toSet());
    }

    private List<BodyId> owed(WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return workshop.dsl().selectDistinct(o.BODY_ID).from(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(plan)).fetch(o.BODY_ID);
    }
}
