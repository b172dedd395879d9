package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Act;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.ImportedProposalRepository.Waiting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * SECURITY decides at once on all roles that ADMIN's file gave. They may be tens of thousands: a thousand to a transaction, each
 * with its entry in the trail; whoever is interrupted decides again on what still waits.
 */
@Service
public class ImportedProposals {

    private static final int AT_ONCE = 1000;
    private static final int RECENT = 50;

    private final ImportedProposalRepository repository;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportedProposals(ImportedProposalRepository repository, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The imports of which roles wait in managed bodies, the newest first, at most 50.
     *
     * @throws DomainException FORBIDDEN unless ADMIN or SECURITY
     */
    @Transactional(readOnly = true)
    public List<ImportedRoles> waiting(Scope scope) {
        scope.require(Role.ADMIN, Role.SECURITY);
        return repository.waiting(scope, RECENT);
    }

    /**
     * Puts all roles of an import in force that wait in managed bodies. The reader's own, and those of people whose place or
     * account is not in force, wait on.
     *
     * @param version of the import, as it was seen
     * @throws DomainException NOT_FOUND when nothing of it is in managed bodies; FORBIDDEN unless SECURITY, and for whoever proposed
     *     it; CONFLICT while it is at work; STALE when nothing waits any more or it went on
     */
    public ImportDecision confirm(Scope scope, IntakeId id, int version) {
        return decide(scope, id, version, ProposalState.CONFIRMED, "");
    }

    /**
     * Refuses all roles of an import that wait in managed bodies, with a reason that the proposer reads.
     *
     * @throws DomainException as for confirming; INVALID without a reason
     */
    public ImportDecision reject(Scope scope, IntakeId id, int version, String reason) {
        return decide(scope, id, version, ProposalState.REJECTED, reason);
    }

    private ImportDecision decide(Scope scope, IntakeId id, int version, ProposalState state, String reason) {
        var seen = transaction.execute(_ -> require(scope, id, version, state, reason));
        int decided = 0;
        var after = new RoleProposalId(0);
        while (after != null) {
            var from = after;
            var part = transaction.execute(_ -> part(scope, seen, from, state, reason.strip()));
            decided += part.decided();
            after = part.last();
        }
        return new ImportDecision(decided, repository.get(scope, id).map(ImportedRoles::waiting).orElse(0));
    }

    private ImportedRoles require(Scope scope, IntakeId id, int version, ProposalState state, String reason) {
        var roles = repository.get(scope, id).orElseThrow(DomainException::notFound);
        scope.require(Role.SECURITY);
        if (repository.isProposer(scope, id)) {
            throw new DomainException(Kind.FORBIDDEN, "own_proposal");
        }
        var faults = new ArrayList<Fault>();
        if (state == ProposalState.REJECTED) {
            PeopleRules.reason(reason, faults);
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (roles.running()) {
            throw new DomainException(Kind.CONFLICT, "intake_running");
        }
        if (roles.version() != version || roles.roles().isEmpty()) {
            throw DomainException.stale(Map.of("version", roles.version(), "waiting", roles.waiting()));
        }
        return roles;
    }

    /**
     * What one transaction did.
     *
     * @param last the last one that was looked at; null when none is left
     */
    private record Part(int decided, @Nullable RoleProposalId last) {
    }

    private Part part(Scope scope, ImportedRoles imported, RoleProposalId after, ProposalState state, String reason) {
        var some = repository.some(scope, imported.id(), after, AT_ONCE);
        if (some.isEmpty()) {
            return new Part(0, null);
        }
        boolean confirm = state == ProposalState.CONFIRMED;
        var open = repository.lock(scope, some, confirm);
        repository.decide(scope, open, state, reason, clock.instant());
        if (confirm) {
            repository.give(scope, open);
        }
        if (!open.isEmpty()) {
            record(scope, imported, open, confirm ? "confirm" : "reject", reason);
        }
        return new Part(open.size(), some.size() < AT_ONCE ? null : some.getLast().id());
    }

    private void record(Scope scope, ImportedRoles imported, List<Waiting> decided, String action, String reason) {
        var counts = new TreeMap<Role, Integer>();
        decided.forEach(each -> counts.merge(each.role(), 1, Integer::sum));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("file_name", imported.fileName());
        detail.put("proposals", decided.size());
        detail.put("roles", counts.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        trail.record(scope, action, "intake", imported.id(), detail);
        trail.recordAll(scope, decided.stream().map(each -> new Act(action, "role_proposal", each.id(), told(each, imported, reason))).toList());
    }

    private static Map<String, String> told(Waiting each, ImportedRoles imported, String reason) {
        var told = new LinkedHashMap<String, String>();
        told.put("role", each.role().name());
        told.put("person", each.personName());
        told.put("body", each.bodyName());
        told.put("intake", imported.id().toString());
        if (!reason.isEmpty()) {
            told.put("reason", reason);
        }
        return told;
    }
}
