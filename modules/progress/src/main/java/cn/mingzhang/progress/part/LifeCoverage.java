package cn.mingzhang.progress.part;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.Coverage;
import cn.mingzhang.decomposition.publication.Parts;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.progress.part.LifeRepository.Received;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What bodies leave uncovered of what they received, by the rule that holds when parts are handed down. */
@Component
class LifeCoverage {

    private final Parts parts;
    private final LifeRepository lives;
    private final Clock clock;

    LifeCoverage(Parts parts, LifeRepository lives, Clock clock) {
        this.parts = parts;
        this.lives = lives;
        this.clock = clock;
    }

    /**
     * For each of these bodies that made something of what it received.
     *
     * @param made published plans that split others, those of other bodies too
     */
    Map<BodyId, LifeGaps> of(ProvinceId province, Collection<WorkPlanView> made, Set<BodyId> bodies) {
        var own = made.stream().filter(plan -> bodies.contains(plan.issuerId())).toList();
        if (own.isEmpty()) {
            return Map.of();
        }
        var split = own.stream().collect(groupingBy(WorkPlanView::issuerId, mapping(WorkPlanView::parentId, toSet())));
        var received = lives.findReceived(province, split.keySet(), own.stream().map(WorkPlanView::parentId).collect(toSet())).stream()
                .filter(each -> split.get(each.body()).contains(each.plan())).toList();
        var coverage = parts.coverage(province, received.stream().collect(groupingBy(Received::body, mapping(Received::task, toSet()))), own, LocalDate.now(clock));
        var unreached = unreached(province, coverage, received.stream().collect(toMap(Received::task, Received::root, (first, _) -> first)));
        var gaps = new HashMap<BodyId, LifeGaps>();
        coverage.forEach((body, each) -> gaps.put(body, LifeGaps.of(each, unreached.getOrDefault(body, 0))));
        return gaps;
    }

    /** Of the counties that tasks have to reach through a body, how many none of its parts reaches. */
    private Map<BodyId, Integer> unreached(ProvinceId province, Map<BodyId, List<Coverage>> coverage, Map<TaskId, TaskId> roots) {
        var through = new HashMap<BodyId, Set<TaskId>>();
        coverage.forEach((body, received) -> through.put(body, received.stream().filter(Coverage::split).map(each -> each.received().task())
                .filter(task -> task.owners().stream().anyMatch(Owner::viaCities)).map(task -> roots.get(task.id())).collect(toSet())));
        through.values().removeIf(Set::isEmpty);
        var reached = lives.findReached(province, through.values().stream().flatMap(Set::stream).collect(toSet()));
        var counties = lives.findCounties(province, through.keySet());
        var unreached = new HashMap<BodyId, Integer>();
        through.forEach((body, tasks) -> unreached.put(body, (int) counties.getOrDefault(body, List.of()).stream()
                .filter(county -> tasks.stream().anyMatch(root -> !reached.getOrDefault(root, Set.of()).contains(county))).count()));
        return unreached;
    }
}
