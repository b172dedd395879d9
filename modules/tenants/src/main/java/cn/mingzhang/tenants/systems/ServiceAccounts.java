package cn.mingzhang.tenants.systems;

import static cn.mingzhang.tenants.systems.ServiceAccountState.ACTIVE;
import static cn.mingzhang.tenants.systems.ServiceAccountState.PROPOSED;
import static cn.mingzhang.tenants.systems.ServiceAccountState.REVOKED;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other office systems that call the API. A bureau's ADMIN proposes one for a body of the bureau, its SECURITY confirms it,
 * as with people; either revokes it, which holds from its next call on. Its client in Keycloak is named
 * {@code <province>.<code>}, so that no province can claim another's.
 */
@Service
public class ServiceAccounts {

    /** What a system may do: reporting and handing down. Approving and assessing is a person's judgement, and two systems are one hand. */
    public static final Set<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> role.duty() == Duty.BUSINESS && role != Role.APPROVER && role != Role.ASSESSOR).collect(Collectors.toUnmodifiableSet());

    private static final String CODE = "[a-z0-9][a-z0-9-]{1,39}";
    private static final int NAME_LENGTH = 100;

    private final ServiceAccountRepository repository;
    private final Bodies bodies;
    private final Ids ids;
    private final Clock clock;
    private final Trail trail;

    ServiceAccounts(ServiceAccountRepository repository, Bodies bodies, Ids ids, Clock clock, Trail trail) {
        this.repository = repository;
        this.bodies = bodies;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The systems of the reader's bureau, newest first.
     *
     * @throws DomainException FORBIDDEN unless ADMIN or SECURITY
     */
    @Transactional(readOnly = true)
    public Page<ServiceAccountView> find(Scope scope, PageRequest page) {
        scope.require(Role.ADMIN, Role.SECURITY);
        return Page.of(repository.find(scope, page), page.size(), last -> last.id().toString());
    }

    /**
     * One system.
     *
     * @throws DomainException NOT_FOUND where it is another bureau's, FORBIDDEN unless ADMIN or SECURITY
     */
    @Transactional(readOnly = true)
    public ServiceAccountView get(Scope scope, PersonId id) {
        var found = repository.find(scope, id).orElseThrow(DomainException::notFound);
        scope.require(Role.ADMIN, Role.SECURITY);
        return found;
    }

    /**
     * Proposes a system.
     *
     * @throws DomainException FORBIDDEN unless ADMIN, NOT_FOUND for a body out of reach, INVALID with every fault
     */
    @Transactional
    public ServiceAccountView register(Scope scope, RegisterServiceAccount wish) {
        scope.require(Role.ADMIN);
        if (wish.body() == null) {
            throw DomainException.invalid("body_id", "required");
        }
        var body = bodies.get(scope, wish.body());
        String client = repository.organization(scope) + "." + wish.code();
        check(scope, wish, client);
        var account = new ServiceAccountView(new PersonId(ids.next()), new MembershipId(ids.next()), wish.name().strip(), client, body.id(), body.name(),
                wish.roles().stream().sorted().toList(), PROPOSED, scope.actor().name(), clock.instant(), null, 1);
        repository.insert(scope, account);
        tell(scope, "propose", account);
        return account;
    }

    private void check(Scope scope, RegisterServiceAccount wish, String client) {
        var faults = new ArrayList<Fault>();
        if (wish.name().isBlank() || wish.name().strip().length() > NAME_LENGTH) {
            faults.add(Fault.of("name", "service_name", NAME_LENGTH));
        }
        if (!wish.code().matches(CODE)) {
            faults.add(Fault.of("code", "service_code"));
        } else if (repository.isTaken(scope, client)) {
            faults.add(Fault.of("code", "service_code_taken", client));
        }
        if (wish.roles().isEmpty() || wish.roles().stream().anyMatch(role -> role.duty() != Duty.BUSINESS)) {
            faults.add(Fault.of("roles", "service_roles"));
        } else if (!ROLES.containsAll(wish.roles())) {
            faults.add(Fault.of("roles", "service_judges"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /**
     * Puts the proposed roles in force.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN unless SECURITY, CONFLICT for roles that systems had in earlier versions only, STALE where it is no
     *     proposal of that version any more
     */
    @Transactional
    public ServiceAccountView confirm(Scope scope, PersonId id, int version) {
        var account = get(scope, id);
        scope.require(Role.SECURITY);
        if (!ROLES.containsAll(account.roles())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "service_judges");
        }
        if (!repository.move(scope, id, PROPOSED, ACTIVE, version)) {
            throw stale(account);
        }
        repository.grant(scope, account);
        tell(scope, "confirm", account);
        return get(scope, id);
    }

    /**
     * Refuses a proposal, or ends a system.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN unless ADMIN or SECURITY, STALE where it is of another version or ended
     */
    @Transactional
    public ServiceAccountView revoke(Scope scope, PersonId id, int version) {
        var account = get(scope, id);
        if (account.state() == REVOKED || !repository.move(scope, id, account.state(), REVOKED, version)) {
            throw stale(account);
        }
        repository.end(scope, account);
        tell(scope, "revoke", account);
        return get(scope, id);
    }

    private void tell(Scope scope, String action, ServiceAccountView account) {
        trail.record(scope, action, "service_account", account.id(), Map.of("name", account.name(), "client", account.client(),
                "body", account.bodyName(), "roles", account.roles()));
    }

    private static DomainException stale(ServiceAccountView account) {
        return DomainException.stale(Map.of("state", account.state(), "version", account.version()));
    }
}
