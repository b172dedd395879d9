package cn.mingzhang.decomposition.plan;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Annual documents and their outline: a draft exists for its issuer, a published plan for everybody below. */
@Service
public class WorkPlans {

    private static final int TITLE = 300;
    private static final int BEHALF = 200;

    private final PlanRepository plans;
    private final PlanWriter writer;
    private final Drafts drafts;
    private final Trail trail;
    private final Clock clock;

    WorkPlans(PlanRepository plans, PlanWriter writer, Drafts drafts, Trail trail, Clock clock) {
        this.plans = plans;
        this.writer = writer;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The plans of the own bureau and those handed down to it, the newest year first. */
    @Transactional(readOnly = true)
    public Page<WorkPlanView> list(Scope scope, PageRequest page) {
        scope.requireBusiness();
        return Page.of(plans.findPage(scope, page), page.size(), plan -> plan.year() + "~" + plan.id());
    }

    /** One plan in reach. */
    @Transactional(readOnly = true)
    public WorkPlanView view(Scope scope, WorkPlanId plan) {
        return plans.find(scope, plan).orElseThrow(DomainException::notFound);
    }

    /** Whether a plan exists for the reader: one may owe by a plan whose issuer no longer stands over one's body. */
    @Transactional(readOnly = true)
    public boolean shows(Scope scope, WorkPlanId plan) {
        return plans.find(scope, plan).isPresent();
    }

    /** The published plans of what the reader was shown already: whoever owes or judges something may know whose plan asks for it. */
    @Transactional(readOnly = true)
    public Map<WorkPlanId, WorkPlanView> shown(Scope scope, Collection<WorkPlanId> of) {
        return of.isEmpty() ? Map.of() : plans.findPublished(scope.province(), of).stream().collect(toMap(WorkPlanView::id, plan -> plan));
    }

    /** Whether the membership cuts and publishes the plan. */
    public boolean edits(Scope scope, WorkPlanView plan) {
        return PlanReach.edits(scope, plan);
    }

    /** Its outline in document order, as the office left it. */
    @Transactional(readOnly = true)
    public List<WorkPointView> points(Scope scope, WorkPlanId plan) {
        return outline(scope, view(scope, plan)).standing();
    }

    /** The same of a plan that was found in reach, with the headings that were dropped. */
    @Transactional(readOnly = true)
    public Outline outline(Scope scope, WorkPlanView plan) {
        return new Outline(plans.findPoints(scope.province(), plan.id()));
    }

    /** What the same issuer handed down for the year before, the latest first: plans that split no other, or for one that does those that do. */
    @Transactional(readOnly = true)
    public List<WorkPlanView> findYearBefore(Scope scope, WorkPlanView plan) {
        return plans.findPublished(scope, plan, plan.year() - 1);
    }

    /** The revisions of a plan that its issuer has imported, the newest first; nobody else sees them. */
    @Transactional(readOnly = true)
    public List<WorkPlanView> revisions(Scope scope, WorkPlanId plan) {
        return plans.findRevisions(scope, view(scope, plan).id());
    }

    /** A revision that was decided on, for all for whom the plan that it revises exists: what changed by it binds them. */
    @Transactional(readOnly = true)
    public Optional<WorkPlanView> findSettled(Scope scope, WorkPlanId revision) {
        return plans.findSettled(scope, revision);
    }

    /** The revisions of a plan in reach that were decided on, the newest first. */
    @Transactional(readOnly = true)
    public List<WorkPlanView> settled(Scope scope, WorkPlanView plan) {
        return plans.findSettledOf(scope, plan.id());
    }

    /** The text it was cut from, with what was recognised in it. */
    @Transactional(readOnly = true)
    public SourceDocument source(Scope scope, WorkPlanId plan) {
        return plans.findSource(scope.province(), view(scope, plan).id()).orElseThrow(DomainException::notFound);
    }

    /** Changes title, default rhythm or default due of a draft. */
    @Transactional
    public WorkPlanView change(Scope scope, ChangeWorkPlan command) {
        var plan = drafts.open(scope, command.plan());
        var faults = new ArrayList<Fault>();
        var title = command.title();
        if (title != null && (title.isBlank() || title.length() > TITLE)) {
            faults.add(title.isBlank() ? Fault.of("title", "required") : Fault.of("title", "too_long", TITLE));
        }
        var behalf = command.behalfOf();
        if (behalf != null && behalf.length() > BEHALF) {
            faults.add(Fault.of("behalf_of", "too_long", BEHALF));
        }
        DueDates.fault(plan, "default_due_on", command.defaultDueOn(), LocalDate.now(clock)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        var changed = new WorkPlanView(plan.id(), title == null ? plan.title() : title.strip(), plan.year(), plan.state(), plan.issuerId(),
                plan.sourceFileId(), plan.parentId(), plan.revisesId(), behalf == null ? plan.behalfOf() : behalf.strip(), command.defaultPeriod() == null ? plan.defaultPeriod() : command.defaultPeriod(),
                command.defaultDueOn() == null ? plan.defaultDueOn() : command.defaultDueOn(), plan.createdAt(), plan.publishedAt(), plan.version());
        if (!writer.change(scope.province(), changed, command.version())) {
            throw Drafts.stale(plan);
        }
        trail.record(scope, "change", "work_plan", plan.id(), Change.between(plan, changed));
        return view(scope, plan.id());
    }
}
