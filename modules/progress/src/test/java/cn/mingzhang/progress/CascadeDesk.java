package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A plan that a city has received, and what the city makes of it; taken away after each test. */
abstract class CascadeDesk {

    final Workshop workshop = Workshop.shared();
    final Scope office = workshop.scope("province", Role.OFFICE);
    final Scope city = workshop.scope("city01", Role.OFFICE);
    final BodyId county1 = workshop.scope("county001", Role.REPORTER).body();
    final BodyId county2 = workshop.scope("county002", Role.REPORTER).body();
    final WorkPlans plans = workshop.get(WorkPlans.class);
    final Tasks tasks = workshop.get(Tasks.class);
    final TaskEdits edits = workshop.get(TaskEdits.class);
    final Publications publications = workshop.get(Publications.class);
    final Cascades cascades = workshop.get(Cascades.class);
    final List<WorkPlanId> made = new ArrayList<>();

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

    WorkPlanId handedDown(Audience audience, PeriodKind period, int quarterly, int... weights) {
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

    WorkPlanView begun(WorkPlanId root) {
        var draft = cascades.begin(city, root, List.of());
        made.addFirst(draft.id());
        return draft;
    }

    TaskView only(WorkPlanId plan) {
        return tasks.of(city, plan).getFirst();
    }

    void assign(WorkPlanId plan, TaskView task, Owner owner) {
        change(plan, new ChangeTask(plan, task.id(), task.version(), null, null, null, List.of(owner), null, null, null, null));
    }

    void change(@Nullable WorkPlanId plan, ChangeTask change) {
        edits.change(city, change);
    }

    List<String> faults(WorkPlanId plan) {
        return publications.preview(city, plan).faults().stream().map(DomainException.Fault::code).toList();
    }

    /** What each body owes in each period, and for which obligation above. */
    Set<List<Object>> served(WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return workshop.dsl().select(o.BODY_ID, o.PERIOD, o.PARENT_OBLIGATION_ID).from(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(plan))
                .fetch().stream().map(row -> List.<Object>of(row.value1(), row.value2(), row.value3())).collect(Collectors.toSet());
    }

    List<BodyId> owed(WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return workshop.dsl().selectDistinct(o.BODY_ID).from(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(plan)).fetch(o.BODY_ID);
    }
}
