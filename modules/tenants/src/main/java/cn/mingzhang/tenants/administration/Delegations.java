package cn.mingzhang.tenants.administration;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators pass on: a province's ADMIN lets a city's manage its counties, as deep as the superior grants. */
@Service
public class Delegations {

    /** The most levels that a grant names. */
    public static final int DEEPEST = 9;

    private final DelegationRepository repository;
    private final BodyReach reach;
    private final Bodies bodies;
    private final Trail trail;
    private final Clock clock;

    Delegations(DelegationRepository repository, BodyReach reach, Bodies bodies, Trail trail, Clock clock) {
        this.repository = repository;
        this.reach = reach;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was granted to the administrators of a body in reach. */
    @Transactional(readOnly = true)
    public Optional<Delegation> find(Scope scope, BodyId body) {
        return repository.find(scope.province(), bodies.get(scope, body).id());
    }

    /** The most levels that the scope may grant to a body in its reach, 0 when it may grant none. */
    @Transactional(readOnly = true)
    public int most(Scope scope, BodyId body) {
        var at = bodies.get(scope, body);
        return scope.has(Role.ADMIN) && scope.forBureau() && at.level() != BodyLevel.DIVISION && !body.equals(scope.body()) ? mostOf(scope, body) : 0;
    }

    private int mostOf(Scope scope, BodyId body) {
        int steps = repository.chain(scope.province(), body).stream().filter(standing -> standing.body().equals(scope.body()))
                .mapToInt(Standing::above).findFirst().orElse(0);
        return steps == 0 ? 0 : Math.min(DEEPEST, DelegationRules.left(reach.levels(scope), steps));
    }

    /**
     * Lets the administrators and security officers of a bureau below manage so many levels of bureaus below it; 0 takes it back.
     *
     * @param version of the grant that stands, 0 where none stands
     * @throws DomainException NOT_FOUND out of reach; INVALID for a division, the own bureau, or deeper than the scope manages itself;
     *     CONFLICT when somebody higher granted it; STALE
     */
    @Transactional
    public void grant(Scope scope, BodyId body, int levels, @Nullable Integer version, String reason) {
        bodies.get(scope, body);
        scope.require(Role.ADMIN);
        int most = most(scope, body);
        if (levels < 0 || levels > most) {
            throw DomainException.invalid("levels", most == 0 ? "delegation_none" : "delegation_too_deep", most);
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw DomainException.invalid("reason", reason.isBlank() ? "required" : "too_long", 500);
        }
        var before = repository.find(scope.province(), body);
        if (before.isPresent() && !DelegationRules.mayChange(repository.chain(scope.province(), body), before.get().grantor(), scope.body())) {
            throw new DomainException(Kind.CONFLICT, "delegation_of_superior");
        }
        store(scope, body, levels, before.map(Delegation::version).orElse(0), version);
        trail.record(scope, "delegate", "body", body, Map.of("levels", Change.of(before.map(Delegation::levels).orElse(0), levels), "reason", reason.strip()));
    }

    private void store(Scope scope, BodyId body, int levels, int standing, @Nullable Integer version) {
        boolean stored = version != null && version == standing;
        if (stored && standing == 0 && levels > 0) {
            repository.insert(scope, body, levels, clock.instant());
        } else if (stored && standing > 0) {
            stored = levels == 0 ? repository.delete(scope, body, standing) : repository.update(scope, body, levels, standing, clock.instant());
        }
        if (!stored) {
            throw DomainException.stale(Map.of("version", standing));
        }
    }
}
