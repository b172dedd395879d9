package cn.mingzhang.progress.publication;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes obligations out of what was assigned: set by set, and again without harm. */
@Component
class PublishedObligations implements ObligationBook {

    private final PublicationTables tables;
    private final ReopenedTables reopened;
    private final Bodies bodies;
    private final Ids ids;
    private final Clock clock;

    PublishedObligations(PublicationTables tables, ReopenedTables reopened, Bodies bodies, Ids ids, Clock clock) {
        this.tables = tables;
        this.reopened = reopened;
        this.bodies = bodies;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long count(ProvinceId province, WorkPlanId plan) {
        return tables.countOf(province, plan);
    }

    @Override
    public int materialise(ProvinceId province, WorkPlanId plan, Collection<TaskId> tasks) {
        boolean begun = tables.anyOfRoots(province, tasks);
        int again = begun ? reopened.reopen(province, tasks, null, LocalDate.now(clock), clock.instant()) : 0;
        long most = tables.countAssigned(province, tasks) - tables.countThere(province, tasks);
        return again + (most <= 0 ? 0 : tables.insertMissing(province, tasks, begun, ids.block(most), clock.instant()));
    }

    @Override
    public Set<TaskId> findStanding(ProvinceId province, BodyId body, Collection<TaskId> tasks) {
        return tables.findStanding(province, body, tasks);
    }

    @Override
    public Set<TaskId> findOwed(ProvinceId province, Collection<TaskId> tasks) {
        return tasks.isEmpty() ? Set.of() : tables.findOwed(province, tasks);
    }

    @Override
    public Set<BodyId> findAsked(ProvinceId province, Collection<TaskId> roots) {
        return tables.findAsked(province, roots);
    }

    @Override
    public Map<String, LocalDate> findDues(ProvinceId province, BodyId body, TaskId task) {
        return tables.findDues(province, body, task);
    }

    @Override
    public void freezeChains(ProvinceId province, WorkPlanId plan) {
        var owing = tables.findUnfrozen(province, plan);
        if (owing.isEmpty()) {
            return;
        }
        var tree = new Superiors(bodies.superiors(province, Line.SYSTEM), bodies.views(province, owing.keySet()));
        var chains = owing.entrySet().stream().collect(toMap(Map.Entry::getKey, owed -> tree.chain(owed.getKey(), owed.getValue())));
        if (chains.values().stream().anyMatch(chain -> !chain.isEmpty())) {
            tables.insertChains(province, plan, chains);
        }
    }
}
