package cn.mingzhang.tenants.account;

import cn.mingzhang.audit.Act;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.tenants.ProvinceAdmins;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who wait for their accounts. Whoever adds, renames, disables or enables a person leaves the row PENDING; the adapter of
 * the identity provider takes it from there.
 */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final ObjectProvider<AccountMaker> maker;
    private final ProvinceAdmins admins;
    private final Trail trail;

    Accounts(AccountRepository repository, ObjectProvider<AccountMaker> maker, ProvinceAdmins admins, Trail trail) {
        this.repository = repository;
        this.maker = maker;
        this.admins = admins;
        this.trail = trail;
    }

    /** Some of those who wait, the longest first. */
    @Transactional(readOnly = true)
    public List<PendingAccount> pending(ProvinceId province, int limit) {
        return repository.findPending(province, limit);
    }

    /** Notes what became of some: the provider's ids of those that stand there now, the codes of those that were refused. Who became whose account stands in the trail. */
    @Transactional
    public void settle(ProvinceId province, Map<PendingAccount, String> made, Map<PendingAccount, String> refused) {
        if (!made.isEmpty()) {
            repository.done(province, List.copyOf(made.entrySet()));
            trail.recordAllSystem(province, made.entrySet().stream().filter(each -> !each.getValue().equals(each.getKey().subject()))
                    .map(each -> new Act("link", "person", each.getKey().person(), Map.of("account", each.getKey().account(),
                            "subject", Change.of(each.getKey().subject(), each.getValue())))).toList());
        }
        refused.forEach((person, code) -> repository.failed(province, person.person(), code));
    }

    /**
     * How far the accounts of the province are.
     *
     * @throws cn.mingzhang.kernel.DomainException FORBIDDEN for all but the administrator of the province
     */
    @Transactional(readOnly = true)
    public AccountFigures figures(Scope scope) {
        admins.require(scope);
        var counts = repository.count(scope.province());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var automatic = maker.getIfAvailable();
        return new AccountFigures(total, counts.getOrDefault(Provisioning.DONE, 0), counts.getOrDefault(Provisioning.FAILED, 0),
                automatic != null && automatic.isAutomatic());
    }

    /**
     * Those who got none, with the reason. Who looked stands in the trail.
     *
     * @throws cn.mingzhang.kernel.DomainException FORBIDDEN for all but the administrator of the province
     */
    @Transactional
    public Page<FailedAccount> failures(Scope scope, PageRequest page) {
        admins.require(scope);
        var failed = Page.of(repository.findFailed(scope.province(), page), page.size(), each -> each.person().toString());
        trail.read(scope, "province", scope.province(), "accounts", Map.of("people", failed.items().size()));
        return failed;
    }

    /**
     * Tries again for all who got none.
     *
     * @throws cn.mingzhang.kernel.DomainException FORBIDDEN for all but the administrator of the province
     */
    @Transactional
    public void retry(Scope scope) {
        admins.require(scope);
        int people = repository.retry(scope.province());
        trail.record(scope, "retry_accounts", "province", scope.province(), Map.of("people", people));
    }
}
