package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** What holds between the people of a file, their bodies, and the people that are there already; pure. */
final class PeopleRules {

    private final Described described;
    private final Tree tree;
    private final RowFaults faults;
    private final Map<String, Duty> duties = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private PeopleRules(Described described, Known known, RowFaults faults) {
        this.described = described;
        this.tree = new Tree(described.bodies(), known);
        this.faults = faults;
        known.people().values().forEach(person -> duties.put(person.account(), person.duty()));
    }

    static void check(Described described, Known known, RowFaults faults) {
        var rules = new PeopleRules(described, known, faults);
        described.people().forEach(rules::person);
    }

    /** A province cannot begin without the three administrators: nobody could grant a role or read the trail. */
    static void checkFounding(Described described, Known known, RowFaults faults) {
        var there = EnumSet.noneOf(Role.class);
        var tops = new HashSet<String>();
        described.bodies().stream().filter(body -> body.level() == BodyLevel.PROVINCE).forEach(body -> tops.add(body.code()));
        known.bodies().values().stream().filter(body -> body.level() == BodyLevel.PROVINCE).forEach(body -> tops.add(body.code()));
        known.people().values().forEach(person -> person.places().forEach((body, place) -> {
            if (tops.contains(body)) {
                there.addAll(place.roles());
            }
        }));
        described.people().stream().filter(person -> tops.contains(person.bodyCode())).forEach(person -> there.addAll(person.roles()));
        if (!there.contains(Role.ADMIN)) {
            faults.add(RowFault.ofAll("no_admin"));
        }
        if (!there.contains(Role.SECURITY)) {
            faults.add(RowFault.ofAll("no_security"));
        }
        if (!there.contains(Role.AUDITOR)) {
            faults.add(RowFault.ofAll("no_auditor"));
        }
    }

    private void person(PersonRow person) {
        var body = tree.find(person.bodyCode());
        if (body == null) {
            if (!described.unreadable().contains(person.bodyCode())) {
                fault(person, Column.BODY_CODE, "unknown_body", person.bodyCode());
            }
        } else if (!body.active()) {
            fault(person, Column.BODY_CODE, "abolished_body", person.bodyCode());
        }
        duty(person);
        String name = names.putIfAbsent(person.account(), person.name());
        if (name != null && !name.equals(person.name())) {
            fault(person, Column.NAME, "two_names", person.account(), name);
        }
        var first = places.putIfAbsent(person.account() + "\n" + person.bodyCode(), person.row().line());
        if (first != null) {
            fault(person, Column.ACCOUNT, "place_twice", person.account(), first);
        }
    }

    /** One line of duty per person (三员分立), said here in words before the key of the table would refuse it. */
    private void duty(PersonRow person) {
        for (var role : person.roles()) {
            var duty = duties.putIfAbsent(person.account(), role.duty());
            if (duty != null && duty != role.duty()) {
                fault(person, Column.ROLES, "two_duties", person.account());
                return;
            }
        }
    }

    private void fault(PersonRow person, Column column, String code, Object... arguments) {
        faults.add(RowFault.of(person.row(), column, code, arguments));
    }
}
