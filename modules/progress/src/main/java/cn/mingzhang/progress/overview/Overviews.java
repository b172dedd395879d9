package cn.mingzhang.progress.overview;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One plan's obligations at a glance, for all who see some of them. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private final OverviewRepository repository;
    private final WorkPlans plans;
    private final Tasks tasks;
    private final Bodies bodies;
    private final Clock clock;

    Overviews(OverviewRepository repository, WorkPlans plans, Tasks tasks, Bodies bodies, Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.tasks = tasks;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * All tasks by all bodies in reach, or by those of one level.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND for a plan out of reach
     */
    public Matrix matrix(Scope scope, WorkPlanId plan, @Nullable BodyLevel level) {
        require(scope, plan);
        var shown = bodiesOf(scope, plan).stream().filter(body -> level == null || body.level() == level).toList();
        var cells = repository.findCells(scope, OverviewFilter.of(plan), shown.stream().map(BodyView::id).toList(), today());
        return new Matrix(tasks.standing(scope, plan), tasks.cancelled(scope, plan), shown, cells);
    }

    /**
     * The same folded by city: bars for every city, cells only for those unfolded.
     *
     * @param open ids of unfolded cities; {@link FoldedMatrix#NO_CITY} for what lies under none
     */
    public FoldedMatrix folded(Scope scope, OverviewFilter filter, List<String> open) {
        require(scope, filter.plan());
        var placed = repository.findBodies(scope, filter.plan());
        var views = bodies.views(scope.province(), placed.stream().map(OverviewRepository.Placed::body).collect(toSet()));
        var cities = bodies.views(scope.province(), placed.stream().map(OverviewRepository.Placed::city).filter(Objects::nonNull).collect(toSet()));
        var columns = FoldedMatrix.columns(placed, views, cities, open);
        var unfolded = columns.stream().filter(FoldedMatrix.Column::open).flatMap(column -> column.bodies().stream()).map(BodyView::id).toList();
        var cells = repository.findCells(scope, filter, unfolded, today());
        return FoldedMatrix.of(tasks.standing(scope, filter.plan()), tasks.cancelled(scope, filter.plan()), columns, repository.findTaskTallies(scope, filter, today()), cells);
    }

    /** The labels of the plan's periods, by their first due date. */
    public List<String> periods(Scope scope, WorkPlanId plan) {
        require(scope, plan);
        return repository.findPeriods(scope, plan);
    }

    /** How far each city with what lies under it is, or each body. */
    public List<GroupProgress> progress(Scope scope, WorkPlanId plan, boolean byBody) {
        require(scope, plan);
        Map<@Nullable BodyId, List<Tally>> tallies = repository.findTallies(scope, plan, byBody, today());
        var names = bodies.views(scope.province(), tallies.keySet().stream().filter(Objects::nonNull).toList());
        return tallies.entrySet().stream()
                .map(entry -> new GroupProgress(entry.getKey(), name(entry.getKey(), names), entry.getValue()))
                .sorted(Comparator.comparing(group -> code(group.group(), names))).toList();
    }

    /** The date as of which all this is said. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<BodyView> bodiesOf(Scope scope, WorkPlanId plan) {
        var placed = repository.findBodies(scope, plan).stream().map(OverviewRepository.Placed::body).collect(toSet());
        return bodies.views(scope.province(), placed).values().stream().sorted(Comparator.comparing(BodyView::code)).toList();
    }

    private void require(Scope scope, WorkPlanId plan) {
        plans.view(scope, plan);
    }

    private static String name(@Nullable BodyId body, Map<BodyId, BodyView> names) {
        return body != null && names.containsKey(body) ? names.get(body).name() : "";
    }

    private static String code(@Nullable BodyId body, Map<BodyId, BodyView> names) {
        return body != null && names.containsKey(body) ? names.get(body).code() : "";
    }
}
