package cn.mingzhang.identity.provisioning;

import cn.mingzhang.tenants.account.AccountMaker;
import cn.mingzhang.tenants.account.PendingAccount;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Accounts and organizations in Keycloak, each made so that asking twice is asking once. An account of the same name is taken over
 * only when it belongs to the province's organization, or was left by an attempt of ours for the same province.
 */
public final class KeycloakAccounts implements AccountMaker {

    /** Attribute of accounts that we made: the province's code, so that an account which never got into its organization is known again. */
    private static final String MADE_FOR = "province";
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PAGE = 100;

    private final KeycloakAccess access;
    private final KeycloakCalls calls;

    /** @param access the way in; nothing is called before it is needed */
    public KeycloakAccounts(KeycloakAccess access) {
        this.access = access;
        this.calls = new KeycloakCalls(access);
    }

    @Override
    public boolean isAutomatic() {
        return access.isOpen();
    }

    /** The id of the organization with an alias, made if it is not there. */
    String organization(String alias, String name) {
        return findOrganization(alias).orElseGet(() -> {
            var made = calls.call(HttpMethod.POST, "/organizations", organization(alias, name, name));
            if (made.is(CONFLICT)) {
                // two customers may be called alike, organizations may not
                calls.call(HttpMethod.POST, "/organizations", organization(alias, name + " (" + alias + ")", name));
            }
            return findOrganization(alias).orElseThrow(() -> new KeycloakAway("the organization " + alias + " could not be made", new IllegalStateException()));
        });
    }

    private static Map<String, Object> organization(String alias, String name, String description) {
        return Map.of("name", name, "alias", alias, "description", description, "enabled", true);
    }

    private Optional<String> findOrganization(String alias) {
        for (int first = 0;; first += PAGE) {
            var page = list(calls.call(HttpMethod.GET, "/organizations?first=" + first + "&max=" + PAGE, null).body());
            var found = page.stream().filter(each -> alias.equals(each.get("alias"))).map(KeycloakAccounts::id).findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
        }
    }

    /**
     * Brings an account to what we know of the person.
     *
     * @return its id; null for somebody disabled who never had one
     * @throws KeycloakRefusal when the name is another's, or Keycloak does not accept it
     */
    @Nullable String settle(PendingAccount person, String alias, String organization) {
        if (!person.active()) {
            if (person.subject() != null) {
                shutOut(person.subject(), organization);
            }
            return person.subject();
        }
        String id = Optional.ofNullable(person.subject()).filter(subject -> update(subject, person, organization)).orElseGet(() -> make(person, alias, organization));
        join(id, organization);
        return id;
    }

    private String make(PendingAccount person, String alias, String organization) {
        var made = calls.call(HttpMethod.POST, "/users", Map.of("username", person.account(), "firstName", person.name(), "enabled", true,
                "requiredActions", List.of("UPDATE_PASSWORD"), "attributes", Map.of(MADE_FOR, List.of(alias))));
        if (made.is(CREATED)) {
            return last(Objects.requireNonNull(made.location()));
        }
        if (!made.is(CONFLICT)) {
            throw new KeycloakRefusal("account_refused", person.account() + " was answered " + made.status().value());
        }
        var found = list(calls.call(HttpMethod.GET, "/users?exact=true&username=" + encode(person.account()), null).body()).stream().findFirst()
                .orElseThrow(() -> new KeycloakRefusal("account_refused", person.account() + " is taken and not to be found"));
        var organizations = organizations(id(found));
        boolean leftByUs = organizations.isEmpty() && found.get("attributes") instanceof Map<?, ?> attributes
                && attributes.get(MADE_FOR) instanceof List<?> province && province.contains(alias);
        if (!organizations.contains(organization) && !leftByUs) {
            throw new KeycloakRefusal("account_taken", person.account() + " belongs to somebody else");
        }
        update(id(found), person, organization);
        return id(found);
    }

    /** Sets name and state of an account; false when it is gone. An account of several provinces keeps what it has. */
    private boolean update(String id, PendingAccount person, String organization) {
        var found = calls.call(HttpMethod.GET, "/users/" + id, null);
        if (found.is(NOT_FOUND)) {
            return false;
        }
        if (organizations(id).stream().allMatch(organization::equals)) {
            change(id, found.body(), Map.of("firstName", person.name(), "enabled", true));
        }
        return true;
    }

    /** Somebody of this province alone cannot sign in any more; somebody of others too leaves only this one. */
    private void shutOut(String id, String organization) {
        var organizations = organizations(id);
        if (!organizations.contains(organization)) {
            return;
        }
        if (organizations.size() > 1) {
            calls.call(HttpMethod.DELETE, "/organizations/" + organization + "/members/" + id, null);
        } else {
            change(id, calls.call(HttpMethod.GET, "/users/" + id, null).body(), Map.of("enabled", false));
        }
    }

    /** An account that stands for no person; one that is gone is as good as disabled. */
    void disable(String id) {
        var found = calls.call(HttpMethod.GET, "/users/" + id, null);
        if (!found.is(NOT_FOUND)) {
            change(id, found.body(), Map.of("enabled", false));
        }
    }

    private void change(String id, @Nullable Object user, Map<String, Object> changes) {
        var changed = new LinkedHashMap<>(map(user));
        if (changes.entrySet().stream().allMatch(change -> change.getValue().equals(changed.get(change.getKey())))) {
            return;
        }
        changed.putAll(changes);
        var answer = calls.call(HttpMethod.PUT, "/users/" + id, changed);
        if (answer.status().isError()) {
            throw new KeycloakRefusal("account_refused", id + " was answered " + answer.status().value());
        }
    }

    private void join(String id, String organization) {
        // a member already is answered with a conflict
        var joined = calls.call(HttpMethod.POST, "/organizations/" + organization + "/members", "\"" + id + "\"");
        if (joined.status().isError() && !joined.is(CONFLICT)) {
            throw new KeycloakRefusal("account_refused", id + " may not join: " + joined.status().value());
        }
    }

    private List<String> organizations(String id) {
        return list(calls.call(HttpMethod.GET, "/organizations/members/" + id + "/organizations", null).body()).stream().map(KeycloakAccounts::id).toList();
    }

    private static List<Map<String, Object>> list(@Nullable Object body) {
        return body instanceof List<?> items ? items.stream().flatMap(item -> Stream.of(map(item))).toList() : List.of();
    }

    private static Map<String, Object> map(@Nullable Object body) {
        var map = new HashMap<String, Object>();
        if (body instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }

    private static String id(Map<String, Object> thing) {
        return String.valueOf(thing.get("id"));
    }

    private static String last(URI location) {
        return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
