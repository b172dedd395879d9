package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.store.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Begins drafts, and opens them for changing: found in reach, theirs to do, still a draft, nobody else's until the transaction ends. */
@Component
public class Drafts {

    private final DSLContext dsl;
    private final PlanRepository plans;
    private final PlanWriter writer;
    private final Ids ids;
    private final JsonMapper json;

    Drafts(DSLContext dsl, PlanRepository plans, PlanWriter writer, Ids ids, JsonMapper json) {
        this.dsl = dsl;
        this.plans = plans;
        this.writer = writer;
        this.ids = ids;
        this.json = json;
    }

    /** Stores what a document became as a draft of the scope's bureau; the caller holds the transaction. */
    public WorkPlanView begin(Scope scope, FileId file, PlanDraft draft, Instant now) {
        var plan = new WorkPlanId(ids.next());
        writer.insert(scope, plan, file, draft, json.writeValueAsString(draft.marks()), now);
        long first = ids.block(draft.points().size());
        var points = LongStream.range(first, first + draft.points().size()).mapToObj(WorkPointId::new).toList();
        writer.insertPoints(scope.province(), plan, draft.points(), points, 0);
        return plans.find(scope.province(), plan).orElseThrow();
    }

    /** Begins a draft of the scope's bureau that splits a published plan further; it is empty. The caller holds the transaction. */
    public WorkPlanView beginPart(Scope scope, WorkPlanView parent, String title, Instant now) {
        var plan = new WorkPlanId(ids.next());
        writer.insertPart(scope, plan, parent, title, now);
        return plans.find(scope.province(), plan).orElseThrow();
    }

    /**
     * Lengthens a draft that is open.
     *
     * @param text   behind the text that it stands on
     * @param points with places in that addition, and parents among themselves
     * @return their ids
     */
    public List<WorkPointId> extend(Scope scope, WorkPlanView plan, String text, List<DraftPoint> points) {
        int behind = plans.findSource(scope.province(), plan.id()).orElseThrow().text().length();
        long first = ids.block(points.size());
        var added = LongStream.range(first, first + points.size()).mapToObj(WorkPointId::new).toList();
        writer.append(scope.province(), plan.id(), text);
        writer.insertPoints(scope.province(), plan.id(), points.stream().map(point -> new DraftPoint(point.parent(), point.depth(), point.marker(), point.heading(),
                point.text(), point.leaf(), behind + point.from(), behind + point.to())).toList(), added, plans.findPoints(scope.province(), plan.id()).size());
        return added;
    }

    /** Keeps others from changing a plan, or from beginning a draft that stands on it, until the transaction ends. */
    public void lock(Scope scope, WorkPlanId id) {
        var p = DECOMPOSITION_WORK_PLAN;
        dsl.select(p.PLAN_ID).from(p).where(p.PROVINCE_ID.eq(scope.province()), p.PLAN_ID.eq(id)).forUpdate().fetch();
    }

    /**
     * The draft, locked.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, or STALE for a plan that was handed down meanwhile
     */
    public WorkPlanView open(Scope scope, WorkPlanId id) {
        mine(scope, id);
        lock(scope, id);
        var plan = mine(scope, id);
        if (plan.state() != PlanState.DRAFT) {
            throw stale(plan);
        }
        return plan;
    }

    /** Its outline; the caller holds the lock. */
    public Outline outline(Scope scope, WorkPlanView plan) {
        return new Outline(plans.findPoints(scope.province(), plan.id()));
    }

    /**
     * Adds a heading; the caller holds the lock.
     *
     * @param above  what it stands below; null for the outermost level
     * @param before the point that it is put before
     */
    public WorkPointView add(Scope scope, WorkPlanView plan, @Nullable WorkPointView above, WorkPointView before, String marker, String words) {
        var heading = new WorkPointView(new WorkPointId(ids.next()), plan.id(), above == null ? null : above.id(), before.ordinal(),
                above == null ? 0 : above.depth() + 1, marker, words, "", false, before.from(), before.from(), false, 1);
        writer.insert(scope.province(), heading);
        return heading;
    }

    /**
     * Changes a point of the outline that is still at this version; the caller holds the lock.
     *
     * @throws DomainException STALE where it is not
     */
    public void change(Scope scope, WorkPointView point, int version) {
        if (!writer.change(scope.province(), point, version)) {
            throw DomainException.stale(Map.of("version", version));
        }
    }

    /**
     * Makes a draft the revision of a published plan, of which nobody else makes one until the transaction ends.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN; CONFLICT for a plan that binds nobody, or one of which a revision is not settled yet
     */
    public WorkPlanView revise(Scope scope, WorkPlanId draft, WorkPlanId published) {
        lock(scope, published);
        if (mine(scope, published).state() != PlanState.PUBLISHED) {
            throw new DomainException(DomainException.Kind.CONFLICT, "revision_of_no_plan");
        }
        if (plans.findRevisions(scope, published).stream().anyMatch(each -> each.state() == PlanState.DRAFT)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "revision_open");
        }
        var p = DECOMPOSITION_WORK_PLAN;
        dsl.update(p).set(p.REVISES_PLAN_ID, published).where(p.PROVINCE_ID.eq(scope.province()), p.PLAN_ID.eq(draft), p.STATE.eq(PlanState.DRAFT)).execute();
        return mine(scope, draft);
    }

    /** The plan, in whatever state, for those who cut and publish it. */
    public WorkPlanView mine(Scope scope, WorkPlanId id) {
        var plan = plans.find(scope, id).orElseThrow(DomainException::notFound);
        if (!PlanReach.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        return plan;
    }

    /** Refuses an act on a plan that has moved on, and says where it is. */
    public static DomainException stale(WorkPlanView plan) {
        return DomainException.stale(Map.of("state", plan.state().name(), "version", plan.version()));
    }
}
