package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.FirstCut;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What parts owe to the task that they are made of: its weight, no circle, each period once. */
class PartsRepositoryTest extends CascadeDesk {

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
}
