package cn.mingzhang.web;

import static cn.mingzhang.kernel.word.Role.ADMIN;
import static cn.mingzhang.kernel.word.Role.APPROVER;
import static cn.mingzhang.kernel.word.Role.ASSESSOR;
import static cn.mingzhang.kernel.word.Role.AUDITOR;
import static cn.mingzhang.kernel.word.Role.LEADER;
import static cn.mingzhang.kernel.word.Role.OFFICE;
import static cn.mingzhang.kernel.word.Role.REPORTER;
import static cn.mingzhang.kernel.word.Role.SECURITY;

import cn.mingzhang.kernel.word.Role;
import java.util.List;

/** Which doors a membership's roles open; pages that nobody may use are not shown. */
final class Navigation {

    private record Entry(String key, String href, String icon, List<Role> roles) {
    }

    private static final List<Role> BUSINESS = List.of(OFFICE, REPORTER, APPROVER, LEADER, ASSESSOR);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("workbench", "/", "workbench", List.of(Role.values())),
            new Entry("work-plans", "/work-plans", "work-plans", BUSINESS),
            new Entry("matrix", "/matrix", "matrix", List.of(OFFICE, LEADER)),
            new Entry("obligations", "/obligations", "obligations", BUSINESS),
            new Entry("reviews", "/reviews", "reviews", List.of(OFFICE, APPROVER)),
            new Entry("assessments", "/assessments", "assessments", BUSINESS),
            new Entry("documents", "/documents", "documents", List.of(OFFICE, LEADER, REPORTER, APPROVER, ASSESSOR)),
            new Entry("bodies", "/bodies", "bodies", List.of(OFFICE, LEADER, ADMIN, SECURITY)),
            new Entry("service-accounts", "/service-accounts", "link", List.of(ADMIN, SECURITY)),
            new Entry("people", "/people", "people", List.of(ADMIN, SECURITY)),
            new Entry("role-proposals", "/role-proposals", "check", List.of(ADMIN, SECURITY)),
            new Entry("audit", "/audit", "audit", List.of(AUDITOR)));

    private Navigation() {
    }

    static List<Frame.NavEntry> of(SignedIn person) {
        if (person.operator()) {
            return List.of(new Frame.NavEntry("operator", "/operator", "bodies", null));
        }
        var scope = person.scope();
        if (scope == null) {
            return List.of();
        }
        return ENTRIES.stream()
                .filter(entry -> entry.roles().stream().anyMatch(scope::has))
                .map(entry -> new Frame.NavEntry(entry.key(), entry.href(), entry.icon(), null))
                .toList();
    }
}
