package cn.mingzhang.tenants.account.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.tenants.account.AccountFigures;
import cn.mingzhang.tenants.account.Accounts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how far the accounts of a province are. */
@RestController
@RequestMapping("/api/v1/account-provisioning")
class AccountsEndpoint {

    /** Somebody who got no account. */
    record FailureJson(PersonId personId, String account, String name, String code, String reason, int attempts) {
    }

    private final Accounts accounts;
    private final MessageSource messages;

    AccountsEndpoint(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    AccountFigures figures(Scope scope) {
        return accounts.figures(scope);
    }

    @GetMapping("/failures")
    Page<FailureJson> failures(Scope scope, PageRequest page, Locale locale) {
        return accounts.failures(scope, page).map(failed -> new FailureJson(failed.person(), failed.account(), failed.name(), failed.code(),
                messages.getMessage("error." + failed.code(), null, locale), failed.attempts()));
    }

    @PostMapping("/retry")
    AccountFigures retry(Scope scope) {
        accounts.retry(scope);
        return accounts.figures(scope);
    }
}
