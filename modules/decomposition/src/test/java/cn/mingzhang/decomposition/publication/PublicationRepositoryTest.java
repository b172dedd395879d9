package cn.mingzhang.decomposition.publication;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.word.JobState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document becomes a plan, the plan becomes binding, on a real database. */
class PublicationRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final Publications publications = workshop.get(Publications.class);
    private final WorkPlans plans = workshop.get(WorkPlans.class);
    private final Tasks tasks = workshop.get(Tasks.class);

    @Test
    void handsDownEveryTaskToThoseMeantInEveryPeriod() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN).plan();
        var county = workshop.scope(workshop.province, "county001", Role.REPORTER);
        assertThatThrownBy(() -> plans.view(county, plan.id())).isInstanceOf(DomainException.class).hasMessageContaining("not_found");

        var job = publications.publishNow(office, plan.id());

        assertThat(publications.job(office, job).state()).isEqualTo(JobState.DONE);
        assertThat(plans.view(county, plan.id()).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(workshop.dsl().fetchValues(PublishedPlans.ids(workshop.province))).contains(plan.id());
        var cut = tasks.of(county, plan.id());
        assertThat(cut).extracting(TaskView::number).containsExactly("一（一）", "一（二）", "二（一）", "二（二）");
        assertThat(owed(cut.get(0))).containsExactlyInAnyOrder("LEAD ONCE 2026-03-31", "RESPONSIBLE ONCE 2026-03-31");
        assertThat(owed(cut.get(1))).hasSize(8).contains("RESPONSIBLE 2026-Q1 2026-03-31", "RESPONSIBLE 2026-Q4 2026-12-31");
        assertThat(owed(cut.get(2))).hasSize(2 * (1 + 2 + 3)).contains("LEAD 2026-H1 2026-06-30");
        assertThat(owed(cut.get(3))).containsExactlyInAnyOrder("LEAD 2026 2026-12-31", "RESPONSIBLE 2026 2026-12-31", "RESPONSIBLE 2026 2026-12-31");
    }

    @Test
    void goesOnWhereItWasKilledAndMakesNothingTwice() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN).plan();
        var book = workshop.get(Workshop.CountingBook.class);
        int before = book.materialised;
        book.breakAt = before + 2;

        assertThatThrownBy(() -> publications.publishNow(office, plan.id())).isInstanceOf(IllegalStateException.class);
        assertThat(plans.view(office, plan.id()).state()).isEqualTo(PlanState.PUBLISHING);
        assertThat(publications.of(office, plan.id())).hasValueSatisfying(job -> assertThat(job.done()).isEqualTo(2));

        publications.publishNow(office, plan.id());
        publications.publishNow(office, plan.id());

        assertThat(book.materialised).isEqualTo(before + 4);
        assertThat(plans.view(office, plan.id()).state()).isEqualTo(PlanState.PUBLISHED);
        var a = DECOMPOSITION_ASSIGNMENT;
        assertThat(workshop.dsl().fetchCount(a, a.PROVINCE_ID.eq(workshop.province), a.TASK_ID.in(tasks.of(office, plan.id()).stream().map(TaskView::id).toList())))
                .isEqualTo(2 + 2 + 6 + 3);
    }

    @Test
    void refusesOpenOwnersAndNamesTheTasks() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN.replace("牵头单位：厅办公室", "牵头单位：机要档案馆")).plan();

        assertThatThrownBy(() -> publications.publishNow(office, plan.id())).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
            assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo("task_owner_open");
                assertThat(fault.arguments()).contains("一（一）");
            });
        });
        assertThat(plans.view(office, plan.id()).state()).isEqualTo(PlanState.DRAFT);
        assertThat(publications.of(office, plan.id())).isEmpty();
    }

    @Test
    void refusesABodyThatWasClosedSinceTheDraftNamedIt() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN).plan();
        var b = TENANTS_BODY;
        var state = workshop.dsl().update(b).set(b.STATE, "ABOLISHED").where(b.PROVINCE_ID.eq(workshop.province), b.BODY_ID.eq(workshop.body("county001")));
        state.execute();
        try {
            assertThatThrownBy(() -> publications.publishNow(office, plan.id())).isInstanceOfSatisfying(DomainException.class, refusal ->
                    assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("task_owner_abolished");
                        assertThat(fault.arguments()).contains("二（二）", "清溪县司法局");
                    }));
        } finally {
            workshop.dsl().update(b).set(b.STATE, "ACTIVE").where(b.PROVINCE_ID.eq(workshop.province), b.BODY_ID.eq(workshop.body("county001"))).execute();
        }
        assertThat(publications.preview(office, plan.id()).faults()).isEmpty();
    }

    @Test
    void refusesAnAudienceThatNobodyIsInAlsoBesideAnotherOwner() {
        var county = workshop.scope("county001", Role.OFFICE);
        var plan = workshop.imported(county, "清溪县司法局2026年工作要点\n（一）开展宣讲。（牵头单位：清溪县司法局；责任单位：各市司法局）\n").plan().id();
        assertThatThrownBy(() -> publications.publishNow(county, plan)).isInstanceOfSatisfying(DomainException.class, refusal ->
                assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("task_audience_empty");
                    assertThat(fault.arguments()).extracting(Object::toString).contains("（一）", "ALL_CITIES");
                }));
        assertThat(plans.view(county, plan).state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void neverShowsAnotherProvinceOrASiblingsDraft() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN).plan();
        var stranger = workshop.scope(workshop.other, "province", Role.OFFICE);
        var sibling = workshop.scope(workshop.province, "city01", Role.OFFICE);

        for (var scope : List.of(stranger, sibling)) {
            assertThatThrownBy(() -> plans.view(scope, plan.id())).hasMessageContaining("not_found");
            assertThat(plans.list(scope, PageRequest.FIRST).items()).extracting(WorkPlanView::id).doesNotContain(plan.id());
            assertThatThrownBy(() -> publications.publishNow(scope, plan.id())).hasMessageContaining("not_found");
        }
        publications.publishNow(office, plan.id());
        assertThat(tasks.views(stranger, tasks.of(office, plan.id()).stream().map(TaskView::id).toList())).isEmpty();
        assertThatThrownBy(() -> plans.view(stranger, plan.id())).hasMessageContaining("not_found");
        assertThatThrownBy(() -> publications.publishNow(sibling, plan.id())).hasMessageContaining("forbidden");
    }

    @Test
    void holdsListsToTheBusinessLine() {
        assertThatThrownBy(() -> plans.list(workshop.scope(workshop.province, "province", Role.ADMIN), PageRequest.FIRST)).hasMessageContaining("forbidden");
    }

    private List<String> owed(TaskView task) {
        return workshop.dsl().fetch(Assignments.of(workshop.province, List.of(task.id()))).map(row -> row.value8() + " " + row.value9() + " " + row.value11());
    }

    @Test
    void leadsOnceWhereNamedTwice() {
        var office = workshop.office();
        var plan = workshop.imported(office, Workshop.PLAN).plan();
        publications.publishNow(office, plan.id());
        var task = tasks.of(office, plan.id()).get(3);
        var a = DECOMPOSITION_ASSIGNMENT;

        assertThat(workshop.dsl().select(a.PART).from(a).where(a.PROVINCE_ID.eq(workshop.province), a.TASK_ID.eq(task.id()),
                a.BODY_ID.eq(workshop.body("county001"))).fetch(a.PART)).containsExactly(Part.LEAD);
    }
}
