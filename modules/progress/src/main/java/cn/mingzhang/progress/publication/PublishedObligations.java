package cn.mingzhang.progress.publication;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes obligations out of what was assigned: set by set, and again without harm. */
@Component
class PublishedObligations implements ObligationBook {

    private final PublicationTables tables;
    private final Bodies bodies;
    private final Ids ids;
    private final Clock clock;

    PublishedObligations(PublicationTables tables, Bodies bodies, Ids ids, Clock clock) {
        this.tables = tables;
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
        long most = tables.countAssigned(province, tasks) - tables.countThere(province, tasks);
        return most <= 0 ? 0 : tables.insertMissing(province, tasks, tables.anyOfRoots(province, tasks), ids.block(most), clock.instant());
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
