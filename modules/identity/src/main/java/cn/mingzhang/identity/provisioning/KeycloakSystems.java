package cn.mingzhang.identity.provisioning;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.tenants.systems.SystemClients;
import java.util.List;
import java.util.Map;

/**
 * Clients of other systems in Keycloak. They are registered, not administered: for that the role to create clients is enough, and the
 * role to change any client of the realm, our own sign-in among them, is not needed. A client is shut by disabling the account as which
 * it gets its tokens, which the management of users covers.
 */
public final class KeycloakSystems implements SystemClients {

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;

    private final KeycloakAccess access;
    private final KeycloakCalls calls;
    private final KeycloakAccounts accounts;

    /** @param access the way in; nothing is called before it is needed */
    public KeycloakSystems(KeycloakAccess access) {
        this.access = access;
        this.calls = new KeycloakCalls(access);
        this.accounts = new KeycloakAccounts(access);
    }

    @Override
    public boolean isAutomatic() {
        return access.isOpen();
    }

    @Override
    public Made make(String client, String name) {
        try {
            var answer = calls.register(pattern(client, name));
            if (answer.is(BAD_REQUEST)) {
                throw new DomainException(Kind.CONFLICT, "service_client_exists", client);
            }
            if (!answer.is(CREATED) || !(answer.body() instanceof Map<?, ?> made) || !(made.get("secret") instanceof String secret)) {
                throw new DomainException(Kind.CONFLICT, "service_client_refused", answer.status().value());
            }
            return new Made(calls.subject(client, secret), secret);
        } catch (KeycloakAway away) {
            throw new DomainException(Kind.UNAVAILABLE, "identity_down");
        }
    }

    /** The client of {@code infra/keycloak/service-client.json}: tokens for itself, for our audience, and no sign-in. */
    private static Map<String, Object> pattern(String client, String name) {
        return Map.ofEntries(Map.entry("clientId", client), Map.entry("name", name), Map.entry("enabled", true), Map.entry("protocol", "openid-connect"),
                Map.entry("publicClient", false), Map.entry("clientAuthenticatorType", "client-secret"), Map.entry("standardFlowEnabled", false),
                Map.entry("implicitFlowEnabled", false), Map.entry("directAccessGrantsEnabled", false), Map.entry("serviceAccountsEnabled", true),
                Map.entry("fullScopeAllowed", false), Map.entry("defaultClientScopes", List.of("basic", "service_account")),
                Map.entry("optionalClientScopes", List.of()),
                Map.entry("protocolMappers", List.of(Map.of("name", "audience", "protocol", "openid-connect", "protocolMapper", "oidc-audience-mapper",
                        "config", Map.of("included.custom.audience", "mingzhang-api", "access.token.claim", "true", "id.token.claim", "false",
                                "introspection.token.claim", "true")))));
    }

    @Override
    public void shut(String account) {
        accounts.disable(account);
    }
}
