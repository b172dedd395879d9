package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.local.demo.DemonstrationPeople;
import cn.mingzhang.local.demo.content.BodyRow;
import cn.mingzhang.local.demo.content.DemoProvince;
import cn.mingzhang.tenants.MembershipView;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of a province and their places, so that everybody acts as who they are. */
final class Cast {

    private final Map<String, MembershipView> places = new HashMap<>();
    private final Map<String, Scope> byRole = new HashMap<>();
    private final Map<String, BodyRow> bodies;

    Cast(DemoProvince province, MembershipsAcrossProvinces memberships) {
        bodies = province.bodies().stream().collect(Collectors.toMap(BodyRow::code, body -> body));
        var organizations = List.of(DemonstrationPeople.organization(province));
        for (var person : province.people()) {
            var subject = DemonstrationPeople.subject(person.account()).toString();
            for (var place : memberships.findOfSubjectAcrossProvinces(subject, organizations)) {
                places.put(person.account(), place);
                place.roles().forEach(role -> byRole.putIfAbsent(role + "@" + person.bodyCode(), place.scope()));
            }
        }
    }

    /** Where an account acts. */
    MembershipView place(String account) {
        return required(places.get(account), account);
    }

    /** Whether anybody holds a role in a body. */
    boolean has(Role role, String body) {
        return byRole.containsKey(role + "@" + body);
    }

    /** Whoever holds a role in a body. */
    Scope as(Role role, String body) {
        return required(byRole.get(role + "@" + body), role + " of " + body);
    }

    BodyRow body(String code) {
        return required(bodies.get(code), code);
    }

    /** The superiors of a body, nearest first. */
    List<String> superiors(String code) {
        return Stream.iterate(body(code).systemSuperior(), above -> above != null, above -> body(above).systemSuperior()).toList();
    }

    private static <T> T required(@Nullable T found, String what) {
        if (found == null) {
            throw new IllegalStateException("the demonstration has no " + what);
        }
        return found;
    }
}
