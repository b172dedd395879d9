package cn.mingzhang.decomposition.revision;

import cn.mingzhang.decomposition.carry.CarryForwards;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Re-issue in mid-year (要点修订): the revised document is kept as a draft beside the plan in force and compared with it. Each difference is
 * accepted, which amends the plan in force and tells its bodies, or refused; what was reported stays. The revised document itself is never
 * handed down.
 */
@Service
public class Revisions {

    private final RevisionDesk desk;
    private final RevisionActs acts;
    private final DocumentImports imports;
    private final CarryForwards carry;

    Revisions(RevisionDesk desk, RevisionActs acts, DocumentImports imports, CarryForwards carry) {
        this.desk = desk;
        this.acts = acts;
        this.imports = imports;
        this.carry = carry;
    }

    /**
     * Imports a revised document. Where it leaves open who owes what stayed, they are taken over from the plan in force.
     *
     * @param content read to its end, closed by the caller
     * @throws DomainException NOT_FOUND or FORBIDDEN; CONFLICT for a plan that binds nobody or has a revision that is not settled; else as
     *                         {@link DocumentImports#importDocument}
     */
    @Transactional
    public RevisionView upload(Scope scope, WorkPlanId id, String name, InputStream content) {
        var live = desk.live(scope, id);
        if (desk.all(scope, live).stream().anyMatch(each -> each.state() == PlanState.DRAFT)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "revision_open");
        }
        var revision = imports.importDocument(scope, new ImportDocument(name, content, live.year(), live.id())).plan();
        carry.fill(scope, revision.id(), live);
        return desk.compare(scope, live, revision);
    }

    /** The revision that is being decided on, or else the latest that was; empty where the plan has none. */
    @Transactional(readOnly = true)
    public Optional<RevisionView> find(Scope scope, WorkPlanId id) {
        var live = desk.live(scope, id);
        var all = desk.all(scope, live);
        return all.stream().filter(each -> each.state() == PlanState.DRAFT).findFirst().or(() -> all.stream().findFirst())
                .map(revision -> desk.compare(scope, live, revision));
    }

    /** All revisions of a plan, the newest first; each has a document. */
    @Transactional(readOnly = true)
    public List<WorkPlanView> list(Scope scope, WorkPlanId id) {
        return desk.all(scope, desk.live(scope, id));
    }

    /**
     * Takes a difference over by amendments of the plan in force. What can only be settled by hand stays, and is decided on by itself.
     *
     * @throws DomainException CONFLICT where somebody decided before, STALE where a task was changed since it was seen, or as
     *                         {@link cn.mingzhang.decomposition.amendment.Amendments#amend}; nothing is changed then
     */
    public void accept(Scope scope, WorkPlanId id, DecideRow command) {
        acts.accept(scope, id, command);
    }

    /**
     * Leaves the plan in force as it is where it differs.
     *
     * @throws DomainException CONFLICT where somebody decided before, STALE where a task was changed since it was seen
     */
    public void refuse(Scope scope, WorkPlanId id, DecideRow command) {
        acts.refuse(scope, id, command);
    }

    /** Decides on several differences, each by itself: what cannot be decided is told and stays. */
    public RowsDecided decideAll(Scope scope, WorkPlanId id, List<DecideRow> commands, boolean accept) {
        var live = desk.live(scope, id);
        var titles = desk.all(scope, live).stream().findFirst().map(revision -> desk.titles(scope, live, revision)).orElse(Map.of());
        Consumer<DecideRow> decision = command -> {
            if (accept) {
                acts.accept(scope, id, command);
            } else {
                acts.refuse(scope, id, command);
            }
        };
        var refused = new ArrayList<RowsDecided.Refusal>();
        for (var command : commands) {
            try {
                decision.accept(command);
            } catch (DomainException reason) {
                refused.add(new RowsDecided.Refusal(titles.getOrDefault(command.row(), ""), reason));
            }
        }
        return new RowsDecided(commands.size() - refused.size(), refused);
    }

    /**
     * Ends a revision of which nothing is open any more, since the rest was settled by hand.
     *
     * @throws DomainException CONFLICT while something is
     */
    public void settle(Scope scope, WorkPlanId id) {
        acts.settle(scope, id);
    }
}
