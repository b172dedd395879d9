package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.ChangeWorkPlan;
import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.part.LifeGaps;
import cn.mingzhang.progress.part.PlanLives;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CascadeRepositoryTest extends CascadeDesk {

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
    void partsStayOnTheLineOfThePlanThatTheySplit() {
        var draft = begun(handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0));
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        plans.change(city, new ChangeWorkPlan(draft.id(), plans.view(city, draft.id()).version(), null, "云州市人民政府", null, null));
        publications.publishNow(city, draft.id());
        var third = cascades.begin(workshop.scope("county001", Role.OFFICE), draft.id(), List.of());
        made.addFirst(third.id());
        assertThat(third.behalfOf()).isEqualTo("云州市人民政府");
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
    void aSuperiorSeesWhatEachBodyLeavesUncovered() {
        var root = handedDown(Audience.COUNTIES_VIA_CITIES, PeriodKind.QUARTERLY, 3);
        var draft = begun(root);
        assertThat(gaps(root)).as("a draft tells nothing yet").isEqualTo(LifeGaps.NONE);
        publications.publishNow(city, draft.id());
        assertThat(gaps(root)).isEqualTo(LifeGaps.NONE);
        workshop.get(Amendments.class).amend(office, new Amend.Add(new AddTask(root, null, "再报一次", "再报一次情况。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_CITIES, "各市")), null, PeriodKind.ONCE, List.of(), List.of()), "上级来文"));
        assertThat(gaps(root)).as("what came later is not split yet").isEqualTo(new LifeGaps(1, 0, 0, 0, 0, 0));
        var o = PROGRESS_OBLIGATION;
        workshop.dsl().update(o).set(o.STATE, ObligationState.CANCELLED).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(draft.id()), o.BODY_ID.eq(county1)).execute();
        assertThat(gaps(root)).as("a county that nobody asks any more").isEqualTo(new LifeGaps(1, 0, 0, 0, 0, 1));
        var d = DECOMPOSITION_TASK_PERIOD;
        var part = only(draft.id()).id();
        var last = workshop.dsl().fetchValue(select(max(d.PERIOD)).from(d).where(d.PROVINCE_ID.eq(workshop.province), d.TASK_ID.eq(part)));
        workshop.dsl().deleteFrom(d).where(d.PROVINCE_ID.eq(workshop.province), d.TASK_ID.eq(part), d.PERIOD.eq(last)).execute();
        assertThat(gaps(root)).as("a quarter that no part serves").isEqualTo(new LifeGaps(1, 1, 0, 0, 0, 1));
    }

    private LifeGaps gaps(WorkPlanId plan) {
        return workshop.get(PlanLives.class).of(office, plan, Set.of()).rows().stream().filter(row -> row.body().id().equals(city.body())).findFirst().orElseThrow().gaps();
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
}
