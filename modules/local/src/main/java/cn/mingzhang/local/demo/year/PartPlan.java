package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.publication.Coverage;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a city makes of the plan that it received: those tasks that its counties do not owe directly, given to all of them.
 *
 * @param office the city's
 * @param city   its code
 */
record PartPlan(Scope office, String city, WorkPlanId plan) {

    private static final Set<Audience> REACH_COUNTIES = Set.of(Audience.ALL_COUNTIES, Audience.ALL_CITIES_AND_COUNTIES);

    /** Cuts and hands it down; nothing where the counties owe everything themselves. */
    static Optional<PartPlan> split(Doors doors, Scope office, String city, WorkPlanId received) {
        var wanted = doors.cascades().view(office, received).received().stream().map(Coverage::received).map(each -> each.task())
                .filter(PartPlan::stopsAtCities).map(TaskView::id).collect(Collectors.toSet());
        return wanted.isEmpty() ? Optional.empty() : Optional.of(split(doors, office, city, received, wanted));
    }

    private static PartPlan split(Doors doors, Scope office, String city, WorkPlanId received, Set<TaskId> wanted) {
        var draft = doors.cascades().begin(office, received, wanted).id();
        var counties = List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, ""));
        doors.tasks().of(office, draft).forEach(task -> doors.edits().change(office,
                new ChangeTask(draft, task.id(), task.version(), null, null, null, counties, null, null, null, null)));
        new PlanOffice(doors, office, office.body()).publish(draft);
        return new PartPlan(office, city, draft);
    }

    private static boolean stopsAtCities(TaskView task) {
        return task.owners().stream().map(Owner::audience).noneMatch(audience -> audience != null && REACH_COUNTIES.contains(audience));
    }
}
