package cn.mingzhang.tenants.account;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.BackgroundWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many accounts of a province wait to be made or were refused; nobody waits for a job where accounts are made by hand. */
@Component
class AccountWork implements BackgroundWork {

    private final AccountRepository accounts;
    private final ObjectProvider<AccountMaker> maker;

    AccountWork(AccountRepository accounts, ObjectProvider<AccountMaker> maker) {
        this.accounts = accounts;
        this.maker = maker;
    }

    @Override
    public Jobs of(ProvinceId province) {
        var automatic = maker.getIfAvailable();
        return automatic != null && automatic.isAutomatic() ? accounts.jobs(province) : Jobs.NONE;
    }
}
