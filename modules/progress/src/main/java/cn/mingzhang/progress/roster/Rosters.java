package cn.mingzhang.progress.roster;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.Memberships;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who each body of a plan named, and for the offices over them who named nobody. */
@Service
public class Rosters {

    private static final Role[] READERS = {Role.OFFICE, Role.LEADER, Role.APPROVER, Role.REPORTER};
    private static final Role[] WRITERS = {Role.OFFICE, Role.APPROVER, Role.REPORTER};

    private final RosterRepository repository;
    private final WorkPlans plans;
    private final Bodies bodies;
    private final Memberships memberships;
    private final RosterTrail trail;

    Rosters(RosterRepository repository, WorkPlans plans, Bodies bodies, Memberships memberships, RosterTrail trail) {
        this.repository = repository;
        this.plans = plans;
        this.bodies = bodies;
        this.memberships = memberships;
        this.trail = trail;
    }

    /**
     * What one body named, for whoever acts on it.
     *
     * @throws DomainException NOT_FOUND when the plan or the body is out of reach, the plan is a draft, or it asks nothing of the body;
     *     FORBIDDEN for roles that have no business with it
     */
    @Transactional(readOnly = true)
    public RosterView get(Scope scope, WorkPlanId plan, BodyId id) {
        published(scope, plan);
        var body = bodies.get(scope, id);
        if (!repository.asked(scope, plan, id)) {
            throw DomainException.notFound();
        }
        scope.require(READERS);
        var entries = repository.entries(scope, plan, List.of(id)).getOrDefault(id, List.of());
        var head = repository.head(scope, plan, id);
        return new RosterView(body, entries, RosterRules.missing(bureau(body), entries.stream().map(RosterEntry::post).toList()),
                head.map(RosterRepository.Head::changedAt).orElse(null), head.map(RosterRepository.Head::version).orElse(0), fills(scope, body));
    }

    /**
     * What one body named, to be shown to somebody: names and telephone numbers. Who looked stands in the trail.
     *
     * @throws DomainException as {@link #get}
     */
    @Transactional
    public RosterView read(Scope scope, WorkPlanId plan, BodyId id) {
        var roster = get(scope, plan, id);
        trail.read(scope, plan, roster);
        return roster;
    }

    private void published(Scope scope, WorkPlanId plan) {
        if (plans.view(scope, plan).state() != PlanState.PUBLISHED) {
            throw DomainException.notFound();
        }
    }

    private static boolean bureau(BodyView body) {
        return body.level() != BodyLevel.DIVISION;
    }

    /** The body's own people fill its roster, and the bureau's those of its divisions. */
    private static boolean fills(Scope scope, BodyView body) {
        return scope.hasAny(WRITERS) && (body.id().equals(scope.body()) || scope.forBureau() && body.tenant().equals(scope.tenant()));
    }

    /** Colleagues of a body in reach whom its roster can link. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> colleagues(Scope scope, BodyId body) {
        return memberships.namesIn(scope, body);
    }

    /**
     * Replaces what a body named.
     *
     * @throws DomainException as {@link #get}; FORBIDDEN for others than its own people; INVALID with every fault; STALE
     */
    @Transactional
    public RosterView save(Scope scope, SaveRoster command) {
        var before = get(scope, command.plan(), command.body());
        if (!before.mine()) {
            throw DomainException.forbidden();
        }
        var faults = new ArrayList<Fault>();
        RosterRules.check(command.entries(), faults);
        var known = colleagues(scope, command.body());
        if (command.entries().stream().map(RosterEntry::person).filter(Objects::nonNull).anyMatch(person -> !known.containsKey(person))) {
            faults.add(Fault.of("entries", "unknown_colleague"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (!repository.store(scope, command, trail.now())) {
            throw DomainException.stale(Map.of("version", before.version()));
        }
        repository.replace(scope, command);
        trail.changed(scope, command, before);
        return get(scope, command.plan(), command.body());
    }

    /** The bodies of a plan in reach with what each named and lacks. Who looked, and what was asked, stands in the trail. */
    @Transactional
    public Page<RosterRow> list(Scope scope, WorkPlanId plan, RosterFilter filter, PageRequest page) {
        published(scope, plan);
        scope.require(READERS);
        var found = Page.of(repository.bodies(scope, plan, filter, page), page.size(), placed -> placed.body().toString());
        var ids = found.items().stream().map(RosterRepository.Placed::body).toList();
        var entries = repository.entries(scope, plan, ids);
        trail.read(scope, plan, filter, ids.size());
        var names = bodies.names(scope.province(), Stream.concat(ids.stream(), found.items().stream().map(RosterRepository.Placed::city).filter(Objects::nonNull))
                .distinct().toList());
        return found.map(placed -> {
            var named = entries.getOrDefault(placed.body(), List.of());
            return new RosterRow(placed.body(), names.getOrDefault(placed.body(), ""), placed.city(), placed.city() == null ? null : names.get(placed.city()),
                    !named.isEmpty(), named, RosterRules.missing(placed.body().equals(placed.tenant()), named.stream().map(RosterEntry::post).toList()));
        });
    }

    /** How complete the rosters are, city by city, of the bodies in reach. */
    @Transactional(readOnly = true)
    public List<RosterGaps> gaps(Scope scope, WorkPlanId plan) {
        published(scope, plan);
        scope.require(READERS);
        var counts = repository.gaps(scope, plan);
        var names = bodies.names(scope.province(), counts.stream().map(RosterGaps::city).filter(Objects::nonNull).toList());
        return counts.stream().map(each -> new RosterGaps(each.city(), each.city() == null ? null : names.get(each.city()), each.bodies(), each.complete(),
                each.silent(), each.heads(), each.leaders(), each.liaisons())).toList();
    }
}
