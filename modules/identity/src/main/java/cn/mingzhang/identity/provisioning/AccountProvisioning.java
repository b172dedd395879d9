package cn.mingzhang.identity.provisioning;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.account.PendingAccount;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives people their accounts in Keycloak, some at a time: what a batch reached is written down before the next one begins, so that a
 * restart repeats at most one batch, and repeating changes nothing.
 */
@Service
public class AccountProvisioning {

    private static final int BATCH = 200;
    /** Keycloak's database is the bottleneck; more hands at once only queue there. */
    private static final int HANDS = 4;

    private final Accounts accounts;
    private final KeycloakAccounts keycloak;

    public AccountProvisioning(Accounts accounts, KeycloakAccounts keycloak) {
        this.accounts = accounts;
        this.keycloak = keycloak;
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
        if (!keycloak.isOpen()) {
            return 0;
        }
        var people = accounts.pending(province, BATCH);
        if (!people.isEmpty()) {
            settle(province, people, alias, keycloak.organization(alias, name));
        }
        return people.size();
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
