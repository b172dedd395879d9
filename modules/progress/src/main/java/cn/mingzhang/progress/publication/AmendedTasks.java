package cn.mingzhang.progress.publication;

import cn.mingzhang.decomposition.amendment.AmendedObligations;
import cn.mingzhang.decomposition.amendment.Owing;
import cn.mingzhang.decomposition.amendment.Touches;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries amendments over to what is owed. Requests are closed before the obligations move, in the order in which an answer does it. */
@Component
class AmendedTasks implements AmendedObligations {

    private final AmendmentTables tables;
    private final ReopenedTables reopened;
    private final PublicationTables publications;
    private final PublishedObligations book;
    private final Ids ids;
    private final Clock clock;

    AmendedTasks(AmendmentTables tables, ReopenedTables reopened, PublicationTables publications, PublishedObligations book, Ids ids,
            Clock clock) {
        this.tables = tables;
        this.reopened = reopened;
        this.publications = publications;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Touches count(Scope scope, Owing owing) {
        return tables.count(scope, owing);
    }

    @Override
    public int end(Scope scope, Owing owing, boolean exempt, String reason) {
        if (owing.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        tables.closeRequests(scope, owing, reason.strip(), now);
        int ended = tables.end(scope, owing, exempt ? ObligationState.EXEMPT : ObligationState.CANCELLED, now);
        reopened.reopenAssigned(scope.province(), owing.tasks(), LocalDate.now(clock), now);
        return ended;
    }

    @Override
    public int release(Scope scope, TaskId task, BodyId body, String reason) {
        var now = clock.instant();
        var owing = Owing.of(task, body);
        tables.closeRequests(scope, owing, reason.strip(), now);
        int released = tables.release(scope, owing, now);
        reopened.reopenAssigned(scope.province(), List.of(task), LocalDate.now(clock), now);
        return released;
    }

    @Override
    public int extend(Scope scope, TaskId task, Map<String, LocalDate> dues, String reason) {
        var now = clock.instant();
        int moved = 0;
        for (var due : dues.entrySet()) {
            tables.grantExtensions(scope, task, due.getKey(), due.getValue(), reason.strip(), now);
            moved += tables.extend(scope, task, due.getKey(), due.getValue(), now);
        }
        return moved;
    }

    @Override
    public int advance(Scope scope, TaskId task, TaskPeriod from, LocalDate due) {
        return tables.advance(scope, task, from, due, clock.instant());
    }

    @Override
    public int cap(Scope scope, TaskId part, String period, LocalDate due) {
        return tables.cap(scope, part, period, due, clock.instant());
    }

    @Override
    public int endPeriods(Scope scope, TaskId task, Collection<String> over, String reason) {
        return tables.endPeriods(scope, task, over, reason.strip(), clock.instant());
    }

    @Override
    public int countReported(Scope scope, TaskId task, Collection<String> periods) {
        return periods.isEmpty() ? 0 : tables.countReported(scope, task, periods);
    }

    @Override
    public int replace(Scope scope, TaskId task, Collection<String> over, LocalDate today, String reason) {
        var letOff = tables.findLetOff(scope, task, today);
        tables.endPeriods(scope, task, over, reason.strip(), clock.instant());
        int made = owe(scope, task, null);
        return made - tables.letOff(scope, Owing.of(task, letOff), today, clock.instant());
    }

    @Override
    public boolean isSentBack(Scope scope, TaskId task) {
        return tables.isSentBack(scope, task);
    }

    @Override
    public int owe(Scope scope, WorkPlanId plan, TaskId task, Collection<BodyId> bodies) {
        int owed = owe(scope, task, bodies);
        book.freezeChains(scope.province(), plan);
        return owed;
    }

    /** @param bodies null for all who are assigned */
    private int owe(Scope scope, TaskId task, @Nullable Collection<BodyId> bodies) {
        var today = LocalDate.now(clock);
        int again = reopened.reopen(scope.province(), List.of(task), bodies, today, clock.instant());
        int missing = publications.countMissing(scope.province(), task, today);
        return again + (missing == 0 ? 0 : publications.insertMissing(scope.province(), task, today, ids.block(missing), clock.instant()));
    }

    @Override
    public Map<String, LocalDate> findDuesAbove(Scope scope, TaskId part) {
        return tables.findDuesAbove(scope, part);
    }
}
