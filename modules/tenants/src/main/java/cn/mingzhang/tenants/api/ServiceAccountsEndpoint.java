package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.systems.RegisterServiceAccount;
import cn.mingzhang.tenants.systems.ServiceAccountState;
import cn.mingzhang.tenants.systems.ServiceAccountView;
import cn.mingzhang.tenants.systems.ServiceAccounts;
import cn.mingzhang.tenants.systems.ServiceSecrets;
import cn.mingzhang.web.IdempotencyFilter;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a bureau's administrators say which other systems may call. */
@RestController
@RequestMapping("/api/v1/service-accounts")
class ServiceAccountsEndpoint {

    /** A system at the edge. */
    record ServiceAccountJson(PersonId id, String name, String clientId, BodyId bodyId, String bodyName, List<Role> roles,
            ServiceAccountState state, String proposedBy, Instant proposedAt, @Nullable Instant secretIssuedAt, int version) {

        static ServiceAccountJson of(ServiceAccountView account) {
            return new ServiceAccountJson(account.id(), account.name(), account.client(), account.body(), account.bodyName(), account.roles(),
                    account.state(), account.proposedBy(), account.proposedAt(), account.secretAt(), account.version());
        }
    }

    /** What is proposed. */
    record RegistrationJson(@Nullable String name, @Nullable String code, @Nullable BodyId bodyId, @Nullable Set<Role> roles) {

        RegisterServiceAccount command() {
            return new RegisterServiceAccount(name == null ? "" : name, code == null ? "" : code, bodyId, roles == null ? Set.of() : roles);
        }
    }

    /** At which version the decision was taken. */
    record DecisionJson(int version) {
    }

    /** The secret of a client, which nobody is told again. */
    record SecretJson(String clientId, String clientSecret, int version) {
    }

    private final ServiceAccounts accounts;
    private final ServiceSecrets secrets;

    ServiceAccountsEndpoint(ServiceAccounts accounts, ServiceSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    @GetMapping
    Page<ServiceAccountJson> list(Scope scope, PageRequest page) {
        return accounts.find(scope, page).map(ServiceAccountJson::of);
    }

    @GetMapping("/{id}")
    ServiceAccountJson one(Scope scope, @PathVariable PersonId id) {
        return ServiceAccountJson.of(accounts.get(scope, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ServiceAccountJson register(Scope scope, @RequestBody RegistrationJson wish) {
        return ServiceAccountJson.of(accounts.register(scope, wish.command()));
    }

    @PostMapping("/{id}/confirmation")
    ServiceAccountJson confirm(Scope scope, @PathVariable PersonId id, @RequestBody DecisionJson decision) {
        return ServiceAccountJson.of(accounts.confirm(scope, id, decision.version()));
    }

    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    SecretJson issue(Scope scope, @PathVariable PersonId id, @RequestBody DecisionJson decision, HttpServletRequest request) {
        IdempotencyFilter.keepNothing(request);
        var issued = secrets.issue(scope, id, decision.version());
        return new SecretJson(issued.account().client(), issued.secret(), issued.account().version());
    }

    @WhileSuspended
    @PostMapping("/{id}/revocation")
    ServiceAccountJson revoke(Scope scope, @PathVariable PersonId id, @RequestBody DecisionJson decision) {
        return ServiceAccountJson.of(accounts.revoke(scope, id, decision.version()));
    }
}
