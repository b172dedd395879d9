package cn.mingzhang.tenants.account.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.tenants.account.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How far the accounts of a province are, and who got none. */
@Controller
class AccountPages {

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/bodies/accounts")
    String page(Scope scope, PageRequest page, Model model) {
        model.addAttribute("accounts", accounts.figures(scope));
        var failures = accounts.failures(scope, page);
        model.addAttribute("failures", failures.items());
        model.addAttribute("next", failures.next() == null ? null : "/bodies/accounts?cursor=" + failures.next());
        return "tenants/accounts";
    }

    /** Only the bar, asked for again until nobody waits. */
    @GetMapping("/bodies/accounts/progress")
    String progress(Scope scope, Model model) {
        model.addAttribute("accounts", accounts.figures(scope));
        return "tenants/accounts :: accounts";
    }

    @PostMapping("/bodies/accounts/retry")
    String retry(Scope scope) {
        accounts.retry(scope);
        return "redirect:/bodies/accounts";
    }
}
