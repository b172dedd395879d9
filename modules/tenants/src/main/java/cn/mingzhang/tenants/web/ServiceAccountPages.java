package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.systems.RegisterServiceAccount;
import cn.mingzhang.tenants.systems.ServiceAccounts;
import cn.mingzhang.tenants.systems.ServiceSecrets;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where ADMIN proposes another system and SECURITY confirms it. */
@Controller
@RequestMapping("/service-accounts")
class ServiceAccountPages {

    private static final List<Role> ROLES = ServiceAccounts.ROLES.stream().sorted().toList();

    private final ServiceAccounts accounts;
    private final ServiceSecrets secrets;
    private final NamedBodies bodies;
    private final MessageSource messages;

    ServiceAccountPages(ServiceAccounts accounts, ServiceSecrets secrets, NamedBodies bodies, MessageSource messages) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.bodies = bodies;
        this.messages = messages;
    }

    @GetMapping
    String page(Scope scope, PageRequest page, Model model) {
        var found = accounts.find(scope, page);
        model.addAttribute("accounts", found.items());
        model.addAttribute("next", found.next());
        model.addAttribute("mayPropose", scope.has(Role.ADMIN));
        model.addAttribute("mayConfirm", scope.has(Role.SECURITY));
        model.addAttribute("mayIssue", scope.has(Role.ADMIN) && secrets.isAutomatic());
        model.addAttribute("roles", ROLES);
        return "tenants/service-accounts";
    }

    @PostMapping
    String register(Scope scope, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String code, @RequestParam(name = "body_name", defaultValue = "") String body,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> chosen, Model model, Locale locale, HttpServletResponse response) {
        scope.require(Role.ADMIN);
        try {
            accounts.register(scope, new RegisterServiceAccount(name, code.strip(), bodies.get(scope, "body_id", body), chosen == null ? Set.of() : chosen));
        } catch (DomainException refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            response.setStatus(422);
            model.addAttribute("faults", refused.faults().stream().collect(Collectors.toMap(DomainException.Fault::field,
                    fault -> messages.getMessage("error." + fault.code(), fault.arguments().toArray(), locale), (one, _) -> one)));
            model.addAttribute("wish", Map.of("name", name, "code", code, "body", body, "roles", chosen == null ? Set.of() : chosen));
            return page(scope, PageRequest.FIRST, model);
        }
        return "redirect:/service-accounts";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(Scope scope, @PathVariable PersonId id, @RequestParam int version) {
        accounts.confirm(scope, id, version);
        return "redirect:/service-accounts";
    }

    /** The secret is on the page that answers and on no other. */
    @PostMapping("/{id}/secret")
    String issue(Scope scope, @PathVariable PersonId id, @RequestParam int version, Model model) {
        model.addAttribute("issued", secrets.issue(scope, id, version));
        return page(scope, PageRequest.FIRST, model);
    }

    @WhileSuspended
    @PostMapping("/{id}/revocation")
    String revoke(Scope scope, @PathVariable PersonId id, @RequestParam int version) {
        accounts.revoke(scope, id, version);
        return "redirect:/service-accounts";
    }
}
