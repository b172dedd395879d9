package cn.mingzhang.app;

import java.util.List;
import java.util.Map;

/** Somebody who was invited to a body and whose role waits for SECURITY. */
record Newcomer(String person, String membership, String proposal) {

    /** Invites a liaison as an administrator who manages the body. */
    static Newcomer invited(Api api, String admin, String body, String account) {
        var person = api.post(admin, "/people", Map.of("account", account, "name", "新来", "body_id", body, "roles", List.of("REPORTER"), "reason", "增补")).is(201);
        String proposal = api.get(admin, "/role-proposals?state=PROPOSED&limit=200").is(200)
                .item(each -> each.path("person_id").asString().equals(person.id())).path("id").asString();
        return new Newcomer(person.id(), person.at("memberships/0/id").asString(), proposal);
    }
}
