package cn.mingzhang.identity.provisioning;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.account.PendingAccount;
import cn.mingzhang.tenants.systems.EndedSystems;
import cn.mingzhang.tenants.systems.SystemClients;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Gives people their accounts in Keycloak, some at a time: what a batch reached is written down before the next one begins, so that a
 * restart repeats at most one batch, and repeating changes nothing.
 */
@Service
public class AccountProvisioning {

    private static final Logger LOG = LoggerFactory.getLogger(AccountProvisioning.class);
    private static final int BATCH = 200;
    /** Keycloak's database is the bottleneck; more hands at once only queue there. */
    private static final int HANDS = 4;

    private final Accounts accounts;
    private final KeycloakAccounts keycloak;
    private final EndedSystems ended;
    private final SystemClients systems;

    public AccountProvisioning(Accounts accounts, KeycloakAccounts keycloak, EndedSystems ended, SystemClients systems) {
        this.accounts = accounts;
        this.keycloak = keycloak;
        this.ended = ended;
        this.systems = systems;
    }

    /**
     * Settles one batch of a province's people.
     *
     * @param alias the province's organization
     * @param name  how the organization is called when it has to be made
     * @return how many people it was; 0 when nobody waits or nothing is to be made automatically
     * @throws RuntimeException when Keycloak is away; whoever was settled before stays settled
     */
    public int settleSome(ProvinceId province, String alias, String name) {
        if (!keycloak.isAutomatic()) {
            return 0;
        }
        var people = accounts.pending(province, BATCH);
        if (!people.isEmpty()) {
            settle(province, people, alias, keycloak.organization(alias, name));
        }
        return people.size();
    }

    /**
     * Shuts the clients of systems of a province that ended.
     *
     * @throws RuntimeException when Keycloak is away; those that were shut before stay shut
     */
    public void shutEnded(ProvinceId province) {
        if (!systems.isAutomatic()) {
            return;
        }
        for (var system : ended.waiting(province, BATCH)) {
            try {
                systems.shut(system.account());
                ended.settle(province, system.person(), true);
            } catch (KeycloakRefusal refusal) {
                LOG.warn("the client of system {} could not be shut: {}", system.person(), refusal.getMessage());
                ended.settle(province, system.person(), false);
            }
        }
    }

    private void settle(ProvinceId province, List<PendingAccount> people, String alias, String organization) {
        var made = new ConcurrentHashMap<PendingAccount, String>();
        var refused = new ConcurrentHashMap<PendingAccount, String>();
        var away = new AtomicReference<@Nullable RuntimeException>();
        try (var hands = Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory())) {
            people.forEach(person -> hands.submit(() -> one(person, alias, organization, made, refused, away)));
        }
        accounts.settle(province, made, refused);
        var failure = away.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void one(PendingAccount person, String alias, String organization, Map<PendingAccount, String> made, Map<PendingAccount, String> refused,
            AtomicReference<@Nullable RuntimeException> away) {
        if (away.get() != null) {
            return;
        }
        try {
            String subject = keycloak.settle(person, alias, organization);
            made.put(person, subject == null ? Subjects.ofAccount(person.account()) : subject);
        } catch (KeycloakRefusal refusal) {
            refused.put(person, refusal.code());
        } catch (RuntimeException failure) {
            away.set(failure);
        }
    }
}
