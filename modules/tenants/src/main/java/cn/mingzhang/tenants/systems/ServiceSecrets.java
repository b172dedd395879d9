package cn.mingzhang.tenants.systems;

import static cn.mingzhang.tenants.systems.ServiceAccountState.ACTIVE;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the client of a confirmed system at the identity provider. Its secret is shown once, to the administrator who asked, and is
 * kept nowhere here; whoever lost it ends the system and registers another.
 */
@Service
public class ServiceSecrets {

    /** A system with the secret of its client. */
    public record Issued(ServiceAccountView account, String secret) {

        /** Says nothing of the secret, wherever it is printed. */
        @Override
        public String toString() {
            return "Issued[" + account.client() + "]";
        }
    }

    private final ServiceAccounts accounts;
    private final ServiceAccountRepository repository;
    private final ObjectProvider<SystemClients> clients;
    private final Clock clock;
    private final Trail trail;

    ServiceSecrets(ServiceAccounts accounts, ServiceAccountRepository repository, ObjectProvider<SystemClients> clients, Clock clock, Trail trail) {
        this.accounts = accounts;
        this.repository = repository;
        this.clients = clients;
        this.clock = clock;
        this.trail = trail;
    }

    /** Whether clients are made here at all; otherwise the administrator of the identity provider makes them by hand. */
    public boolean isAutomatic() {
        var provider = clients.getIfAvailable();
        return provider != null && provider.isAutomatic();
    }

    /**
     * Makes the client and its secret.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN unless ADMIN, STALE where it is not in force at that version or has its secret, CONFLICT
     *                         where clients are made by hand or the provider refuses, UNAVAILABLE while the provider does not answer
     */
    @Transactional
    public Issued issue(Scope scope, PersonId id, int version) {
        var account = accounts.get(scope, id);
        scope.require(Role.ADMIN);
        if (!isAutomatic()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "service_client_by_hand", account.client());
        }
        // the row is held until the client is there: of two who ask at once only one has a secret that works
        if (account.secretAt() != null || !repository.move(scope, id, ACTIVE, ACTIVE, version)) {
            throw DomainException.stale(Map.of("state", account.state(), "version", account.version()));
        }
        var made = clients.getObject().make(account.client(), account.name());
        repository.issued(scope, id, made.account(), clock.instant());
        trail.record(scope, "issue_secret", "service_account", id, Map.of("name", account.name(), "client", account.client()));
        return new Issued(accounts.get(scope, id), made.secret());
    }
}
