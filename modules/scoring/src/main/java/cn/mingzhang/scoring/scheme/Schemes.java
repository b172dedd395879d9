package cn.mingzhang.scoring.scheme;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.SchemeState;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.GroupView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schemes (考核办法): how one group's year is scored under one plan. A scheme is written by the office that issued the
 * plan, can be changed until it is published and never after; a better one is published beside it.
 */
@Service
public class Schemes {

    private final SchemeRepository repository;
    private final SchemeReader reader;
    private final WorkPlans plans;
    private final Ids ids;
    private final Trail trail;

    Schemes(SchemeRepository repository, SchemeReader reader, WorkPlans plans, Ids ids, Trail trail) {
        this.repository = repository;
        this.reader = reader;
        this.plans = plans;
        this.ids = ids;
        this.trail = trail;
    }

    /** Schemes in reach, newest first; of one plan where {@code plan} is given. */
    @Transactional(readOnly = true)
    public Page<SchemeView> find(Scope scope, @Nullable WorkPlanId plan, PageRequest page) {
        scope.requireBusiness();
        return reader.find(scope, plan, page);
    }

    /**
     * One scheme.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public SchemeView get(Scope scope, SchemeId id) {
        return reader.get(scope, id);
    }

    /**
     * Begins a scheme. Its weight is at least 4 percent, and its criteria add up to its full marks.
     *
     * @throws DomainException INVALID with all faults; FORBIDDEN for anybody but the office that issued the plan
     */
    @Transactional
    public SchemeView draft(Scope scope, DraftScheme draft) {
        var plan = plan(scope, draft);
        scope.require(Role.OFFICE);
        require(plan.issuerId().equals(scope.tenant()));
        var scheme = checked(scope, new SchemeId(ids.next()), 1, plan, draft);
        repository.insert(scope, scheme, criteria(draft));
        trail.record(scope, "draft", "scheme", scheme.id(), told(draft));
        return reader.get(scope, scheme.id());
    }

    /**
     * Changes a scheme as a whole.
     *
     * @throws DomainException CONFLICT once it is published; STALE when somebody else changed it
     */
    @Transactional
    public SchemeView change(Scope scope, SchemeId id, @Nullable Integer version, DraftScheme draft) {
        var present = own(scope, id);
        int expected = required(version);
        var plan = plan(scope, draft);
        require(plan.issuerId().equals(scope.tenant()));
        if (!repository.replace(scope, checked(scope, id, expected, plan, draft), expected, criteria(draft))) {
            throw stale(scope, present.id());
        }
        var after = reader.get(scope, id);
        trail.record(scope, "change", "scheme", id, Change.between(present, after));
        return after;
    }

    /**
     * Makes a scheme binding and visible to its group.
     *
     * @param version null where the caller takes the scheme as it stands
     * @throws DomainException CONFLICT once it is published
     */
    @Transactional
    public SchemeView publish(Scope scope, SchemeId id, @Nullable Integer version) {
        var present = own(scope, id);
        if (!repository.published(scope, id, version == null ? present.version() : version)) {
            throw stale(scope, id);
        }
        trail.record(scope, "publish", "scheme", id, Map.of("group", present.group(), "plan_id", present.plan().toString(),
                "state", Change.of(SchemeState.DRAFT, SchemeState.PUBLISHED)));
        return reader.get(scope, id);
    }

    private SchemeView own(Scope scope, SchemeId id) {
        var present = reader.get(scope, id);
        require(present.issuable());
        if (!present.draft()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "scheme_published");
        }
        return present;
    }

    private DomainException stale(Scope scope, SchemeId id) {
        var now = reader.get(scope, id);
        return DomainException.stale(Map.of("state", now.state().name(), "version", now.version()));
    }

    private WorkPlanView plan(Scope scope, DraftScheme draft) {
        if (draft.plan() == null) {
            throw DomainException.invalid("plan_id", "required");
        }
        return plans.view(scope, draft.plan());
    }

    private SchemeRow checked(Scope scope, SchemeId id, int version, WorkPlanView plan, DraftScheme draft) {
        var faults = new ArrayList<>(SchemeRules.faults(draft));
        var group = reader.group(scope, draft.group());
        if (group.isEmpty()) {
            faults.add(DomainException.Fault.of("group", draft.group() == null ? "required" : "unknown_group", Objects.requireNonNullElse(draft.group(), "")));
        }
        if (draft.year() != null && draft.year() != plan.year()) {
            faults.add(DomainException.Fault.of("year", "scheme_year", Integer.toString(plan.year())));
        }
        if (!faults.isEmpty() || group.isEmpty() || draft.weight() == null || draft.fullMarks() == null) {
            throw DomainException.invalid(faults);
        }
        return new SchemeRow(id, scope.tenant(), plan.id(), plan.year(), group.get().id(), title(draft, plan, group.get()),
                draft.weight(), draft.fullMarks(), SchemeState.DRAFT, version);
    }

    private static String title(DraftScheme draft, WorkPlanView plan, GroupView group) {
        return draft.title() == null || draft.title().isBlank()
                ? plan.year() + "年政务公开考核评分办法（" + group.name() + "）" : draft.title().strip();
    }

    private List<Criterion> criteria(DraftScheme draft) {
        return draft.criteria().stream().map(line -> SchemeRules.criterion(new CriterionId(ids.next()), line)).toList();
    }

    private static Map<String, ?> told(DraftScheme draft) {
        return Map.of("group", String.valueOf(draft.group()), "weight", String.valueOf(draft.weight()),
                "full_marks", String.valueOf(draft.fullMarks()), "criteria", draft.criteria().size());
    }

    private static int required(@Nullable Integer version) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        return version;
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw DomainException.forbidden();
        }
    }
}
