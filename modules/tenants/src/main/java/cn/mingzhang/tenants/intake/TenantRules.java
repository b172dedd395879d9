package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Duty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds between the rows of a province's tables; pure. */
final class TenantRules {

    private TenantRules() {
    }

    static void check(List<BodyRow> bodies, List<PersonRow> people, List<Fault> faults) {
        var byCode = new HashMap<String, BodyRow>();
        for (var body : bodies) {
            if (byCode.putIfAbsent(body.code(), body) != null) {
                faults.add(Fault.of("bodies:" + body.line() + ":code", "named_twice", body.code()));
            }
        }
        superiors(bodies, byCode, "system_superior", BodyRow::systemSuperior, faults);
        superiors(bodies, byCode, "area_superior", BodyRow::areaSuperior, faults);
        var tops = bodies.stream().filter(body -> body.systemSuperior() == null && body.level() == BodyLevel.PROVINCE).toList();
        if (!bodies.isEmpty() && tops.size() != 1) {
            faults.add(Fault.of("bodies", "one_top", tops.size()));
        }
        for (var body : bodies) {
            if (body.level() != BodyLevel.PROVINCE && body.systemSuperior() == null) {
                faults.add(Fault.of("bodies:" + body.line() + ":system_superior", "required"));
            }
        }
        people(people, byCode, faults);
    }

    private static void superiors(List<BodyRow> bodies, Map<String, BodyRow> byCode, String column,
            Function<BodyRow, @Nullable String> superior, List<Fault> faults) {
        for (var body : bodies) {
            String code = superior.apply(body);
            if (code == null) {
                continue;
            }
            if (!byCode.containsKey(code)) {
                faults.add(Fault.of("bodies:" + body.line() + ":" + column, "unknown_body", code));
            } else if (pathUp(body, byCode, superior) == null) {
                faults.add(Fault.of("bodies:" + body.line() + ":" + column, "circle", body.code()));
            }
        }
    }

    /** The bodies above one on a line, nearest first; null when the line runs in a circle. */
    static @Nullable List<BodyRow> pathUp(BodyRow body, Map<String, BodyRow> byCode, Function<BodyRow, @Nullable String> superior) {
        var path = new ArrayList<BodyRow>();
        var seen = new HashSet<String>();
        for (var at = body; at != null;) {
            if (!seen.add(at.code())) {
                return null;
            }
            String above = superior.apply(at);
            at = above == null ? null : byCode.get(above);
            if (at != null) {
                path.add(at);
            }
        }
        return path;
    }

    /** One line of duty per person (三员分立), said here in words before the key of the table would refuse it. */
    private static void people(List<PersonRow> people, Map<String, BodyRow> byCode, List<Fault> faults) {
        var duties = new HashMap<String, Duty>();
        for (var person : people) {
            if (!byCode.containsKey(person.bodyCode())) {
                faults.add(Fault.of("people:" + person.line() + ":body_code", "unknown_body", person.bodyCode()));
            }
            for (var role : person.roles()) {
                var duty = duties.putIfAbsent(person.account(), role.duty());
                if (duty != null && duty != role.duty()) {
                    faults.add(Fault.of("people:" + person.line() + ":roles", "two_duties", person.account()));
                }
            }
        }
    }
}
