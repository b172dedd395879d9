package cn.mingzhang.embedded;

import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds the people of a demonstration to the realm. */
final class DemonstrationRealm {
    static final String CLIENT = "mingzhang-demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemonstrationRealm() {}

    static String overlay(String json, List<DemoOrganization> organizations, List<DemoAccount> accounts) {
        var realm = (ObjectNode) JSON.readTree(json);
        // Everybody's password is printed in the documentation, so no policy would make it better
        realm.put("passwordPolicy", "length(8)");
        realm.withArray("clients").add(client(realm));
        organizations.forEach(o -> realm.withArray("organizations").add(organization(o, accounts)));
        var hashes = new HashMap<String, PasswordHash>();
        accounts.forEach(a -> realm.withArray("users").add(user(a, hashes.computeIfAbsent(a.password(), PasswordHash::of))));
        return JSON.writeValueAsString(realm);
    }

    private static ObjectNode client(ObjectNode realm) {
        var web = realm.withArray("clients").get(0);
        var client = JSON.createObjectNode()
                .put("clientId", CLIENT).put("name", "Mingzhang demonstration").put("enabled", true)
                .put("protocol", "openid-connect").put("publicClient", true)
                .put("standardFlowEnabled", false).put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", true).put("serviceAccountsEnabled", false).put("fullScopeAllowed", false);
        // Long enough for a script that fetches its tokens once
        client.putObject("attributes").put("access.token.lifespan", "7200");
        // What a token says must not depend on how it was got
        for (var same : List.of("defaultClientScopes", "optionalClientScopes", "protocolMappers")) {
            client.set(same, web.get(same).deepCopy());
        }
        return client;
    }

    private static ObjectNode organization(DemoOrganization organization, List<DemoAccount> accounts) {
        var node = JSON.createObjectNode().put("name", organization.name()).put("alias", organization.alias()).put("enabled", true);
        var members = node.putArray("members");
        accounts.stream().filter(a -> a.organizationAliases().contains(organization.alias()))
                .forEach(a -> members.addObject().put("username", a.name()).put("membershipType", "UNMANAGED"));
        return node;
    }

    private static ObjectNode user(DemoAccount account, PasswordHash password) {
        var node = JSON.createObjectNode().put("id", account.subject().toString()).put("username", account.name())
                .put("firstName", account.displayName()).put("enabled", true);
        password.write(node.putArray("credentials").addObject());
        return node;
    }
}
