package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.ChangeWorkPlan;
import cn.mingzhang.decomposition.publication.JobView;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.local.demo.content.WorkPlanSource;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the office does with its annual document: import, say who is meant where the document leaves that open, publish. */
final class PlanOffice {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Doors doors;
    private final Scope office;
    private final BodyId general;

    /** @param general the division that takes what nobody else is named for */
    PlanOffice(Doors doors, Scope office, BodyId general) {
        this.doors = doors;
        this.office = office;
        this.general = general;
    }

    WorkPlanId importPlan(WorkPlanSource source) {
        var document = new ImportDocument(source.title() + ".docx", new ByteArrayInputStream(source.docx()), source.year());
        return doors.documents().importDocument(office, document).plan().id();
    }

    /** What the document gives no date or rhythm for is reported every quarter. */
    void setRhythm(WorkPlanId plan) {
        int version = doors.plans().view(office, plan).version();
        doors.plans().change(office, new ChangeWorkPlan(plan, version, null, null, PeriodKind.QUARTERLY, null));
    }

    /** Gives every task owners that are somebody, each once. */
    void settleOwners(WorkPlanId plan) {
        for (var task : doors.tasks().of(office, plan)) {
            var owners = settled(task);
            if (!owners.equals(task.owners())) {
                doors.edits().change(office, new ChangeTask(plan, task.id(), task.version(), null, null, null, owners, null, null, null, null));
            }
        }
    }

    private List<Owner> settled(TaskView task) {
        var leads = task.owners().stream().filter(owner -> owner.part() == Part.LEAD && owner.bodyId() != null)
                .map(Owner::bodyId).collect(Collectors.toSet());
        var owners = new ArrayList<Owner>();
        Set<Object> seen = new HashSet<>();
        for (var owner : task.owners()) {
            var body = owner.open() && owner.part() == Part.LEAD ? general : owner.bodyId();
            var target = body != null ? body : owner.audience();
            boolean leadsAnyway = owner.part() == Part.RESPONSIBLE && body != null && leads.contains(body);
            if (target != null && !leadsAnyway && seen.add(List.of(owner.part(), target))) {
                owners.add(new Owner(owner.part(), body, owner.audience(), owner.namedAs()));
            }
        }
        return owners.isEmpty() ? List.of(new Owner(Part.LEAD, general, null, "")) : owners;
    }

    /** Returns when the plan is published. */
    void publish(WorkPlanId plan) {
        var job = doors.publications().publish(office, plan);
        long end = System.nanoTime() + LONGEST.toNanos();
        JobView seen;
        do {
            pause();
            seen = doors.publications().job(office, job);
        } while (!seen.over() && System.nanoTime() < end);
        if (seen.state() != JobState.DONE) {
            throw new IllegalStateException("the plan was not published: " + seen);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the plan is published", e);
        }
    }
}
