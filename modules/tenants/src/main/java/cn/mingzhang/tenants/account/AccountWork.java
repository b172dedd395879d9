package cn.mingzhang.tenants.account;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.BackgroundWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many accounts of a province wait to be made or were refused; nobody waits for a job where accounts are made by hand. */
@Component
class AccountWork implements BackgroundWork {

    private final AccountRepository accounts;
    private final ObjectProvider<Organizations> organizations;

    AccountWork(AccountRepository accounts, ObjectProvider<Organizations> organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @Override
    public Jobs of(ProvinceId province) {
        var provider = organizations.getIfAvailable();
        return provider != null && provider.isAutomatic() ? accounts.jobs(province) : Jobs.NONE;
    }
}
