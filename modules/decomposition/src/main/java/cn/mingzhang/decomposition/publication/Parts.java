package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Received tasks beside what their receiver makes of them. The caller has asked whether that may be seen. */
@Component
public class Parts {

    private final PublicationRepository publications;
    private final PlanStates plans;
    private final Tasks tasks;
    private final ObligationBook book;

    Parts(PublicationRepository publications, PlanStates plans, Tasks tasks, ObligationBook book) {
        this.book = book;
        this.publications = publications;
        this.plans = plans;
        this.tasks = tasks;
    }

    /** Those tasks of a published plan that a bureau owes itself, still stand and it was not let off, in the plan's order. */
    public List<TaskView> received(ProvinceId province, BodyId bureau, WorkPlanId plan) {
        var given = publications.findOwedBy(province, bureau, plan);
        var owed = given.isEmpty() ? given : book.findStanding(province, bureau, given);
        return tasks.findActive(province, plan).stream().filter(task -> owed.contains(task.id())).toList();
    }

    /** What a bureau's plans made of a received task. */
    public List<TaskView> of(ProvinceId province, BodyId bureau, WorkPlanId plan, TaskId received) {
        return plans.findParts(province, bureau, plan).stream().flatMap(each -> tasks.findActive(province, each.id()).stream())
                .filter(task -> received.equals(task.parentId())).toList();
    }

    /** How far a bureau's plans cover each of some tasks that it received; what was split before is handed down already or still a draft. */
    public Map<TaskId, Coverage> coverage(ProvinceId province, BodyId bureau, WorkPlanId plan, Collection<TaskView> received, LocalDate today) {
        var parts = plans.findParts(province, bureau, plan).stream().flatMap(each -> dated(province, each, today).stream())
                .filter(part -> part.task().parentId() != null).collect(Collectors.groupingBy(part -> part.task().parentId()));
        var periods = publications.findPeriods(province, received.stream().map(TaskView::id).toList());
        var coverage = new LinkedHashMap<TaskId, Coverage>();
        received.forEach(task -> coverage.put(task.id(), Coverage.of(new Dated(task, periods.getOrDefault(task.id(), List.of())),
                parts.getOrDefault(task.id(), List.of()), today)));
        return coverage;
    }

    /**
     * How far published plans cover what their issuers received, for several issuers at once.
     *
     * @param received the tasks that each of them owes
     * @param made     the plans that they made of these
     */
    public Map<BodyId, List<Coverage>> coverage(ProvinceId province, Map<BodyId, Set<TaskId>> received, Collection<WorkPlanView> made, LocalDate today) {
        var above = tasks.findEach(province, received.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var all = tasks.findActive(province, made.stream().map(WorkPlanView::id).toList());
        var periods = publications.findPeriods(province, Stream.concat(above.keySet().stream(), all.stream().map(TaskView::id)).toList());
        var issuers = made.stream().collect(Collectors.toMap(WorkPlanView::id, WorkPlanView::issuerId));
        Function<TaskView, Dated> dated = task -> new Dated(task, periods.getOrDefault(task.id(), List.of()));
        var parts = all.stream().filter(part -> part.parentId() != null)
                .collect(Collectors.groupingBy(part -> issuers.get(part.planId()), Collectors.groupingBy(TaskView::parentId, Collectors.mapping(dated, Collectors.toList()))));
        var coverage = new LinkedHashMap<BodyId, List<Coverage>>();
        received.forEach((body, owed) -> coverage.put(body, owed.stream().map(above::get).filter(Objects::nonNull)
                .map(task -> Coverage.of(dated.apply(task), parts.getOrDefault(body, Map.of()).getOrDefault(task.id(), List.of()), today)).toList()));
        return coverage;
    }

    /** As they were handed down, or as they would be today. */
    private List<Dated> dated(ProvinceId province, WorkPlanView plan, LocalDate today) {
        var all = tasks.findActive(province, plan.id());
        var handedDown = plan.state() == PlanState.PUBLISHED ? publications.findPeriods(province, all.stream().map(TaskView::id).toList()) : null;
        var dated = new ArrayList<Dated>();
        all.forEach(task -> dated.add(new Dated(task, handedDown == null ? Periods.of(task, plan, today) : handedDown.getOrDefault(task.id(), List.of()))));
        return dated;
    }
}
