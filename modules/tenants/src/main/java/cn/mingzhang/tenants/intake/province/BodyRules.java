package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What holds between the bodies of a file and those that stand already; pure. */
final class BodyRules {

    /** Under which levels a bureau may stand on the line of departments (条); anything but a division under any government (块). */
    private static final Map<BodyLevel, Set<BodyLevel>> OVER = Map.of(
            BodyLevel.CITY, Set.of(BodyLevel.PROVINCE),
            BodyLevel.COUNTY, Set.of(BodyLevel.CITY, BodyLevel.PROVINCE),
            BodyLevel.TOWNSHIP, Set.of(BodyLevel.COUNTY, BodyLevel.CITY),
            BodyLevel.SYSTEM_UNIT, Set.of(BodyLevel.PROVINCE, BodyLevel.CITY, BodyLevel.COUNTY, BodyLevel.SYSTEM_UNIT));

    private final Known known;
    private final Described described;
    private final Tree tree;
    private final Groups groups;
    private final RowFaults faults;

    private BodyRules(Described described, Known known, RowFaults faults) {
        this.known = known;
        this.described = described;
        this.tree = new Tree(described.bodies(), known);
        this.groups = new Groups(described.groups(), known);
        this.faults = faults;
    }

    static void check(Described described, Known known, RowFaults faults) {
        var rules = new BodyRules(described, known, faults);
        rules.codes(described.bodies());
        described.bodies().forEach(rules::body);
        rules.top(described.bodies());
    }

    private void codes(List<BodyRow> bodies) {
        var lines = new HashMap<String, Integer>();
        for (var body : bodies) {
            var first = lines.putIfAbsent(body.code(), body.row().line());
            if (first != null) {
                fault(body, Column.CODE, "named_twice", body.code(), first);
            }
        }
    }

    private void body(BodyRow body) {
        boolean sound = true;
        for (var line : Line.values()) {
            sound &= superior(body, line);
        }
        if (sound) {
            standing(body);
        }
        if (body.group() != null && groups.code(body.group()).isEmpty()) {
            fault(body, Column.GROUP, "unknown_group", body.group());
        }
        var before = known.bodies().get(body.code());
        if (before != null) {
            unchangeable(body, before);
        }
    }

    /** Whether the superior on a line is there and above. */
    private boolean superior(BodyRow body, Line line) {
        String code = body.superior(line);
        if (code == null) {
            return true;
        }
        var column = line == Line.SYSTEM ? Column.SYSTEM_SUPERIOR : Column.AREA_SUPERIOR;
        var above = tree.find(code);
        if (above == null) {
            if (!described.unreadable().contains(code)) {
                fault(body, column, "unknown_superior", code);
            }
        } else if (!above.active()) {
            fault(body, column, "abolished_body", code);
        } else if (tree.inCircle(body.code(), line)) {
            fault(body, column, "circle", body.code());
        } else {
            return true;
        }
        return false;
    }

    private void standing(BodyRow body) {
        var system = tree.find(body.systemSuperior());
        var area = tree.find(body.areaSuperior());
        switch (body.level()) {
            case PROVINCE -> {
                if (system != null) {
                    fault(body, Column.SYSTEM_SUPERIOR, "top_has_superior", system.code());
                }
            }
            case DIVISION -> division(body, system, area);
            default -> bureau(body, system, area);
        }
    }

    private void division(BodyRow body, Tree.@Nullable Node system, Tree.@Nullable Node area) {
        if (system == null || system.level() == BodyLevel.DIVISION) {
            fault(body, Column.SYSTEM_SUPERIOR, "division_without_bureau", body.code());
        }
        if (area != null) {
            fault(body, Column.AREA_SUPERIOR, "division_has_area", area.code());
        }
    }

    private void bureau(BodyRow body, Tree.@Nullable Node system, Tree.@Nullable Node area) {
        if (system == null) {
            fault(body, Column.SYSTEM_SUPERIOR, "required");
        } else if (!OVER.getOrDefault(body.level(), Set.of()).contains(system.level())) {
            wrongLevel(body, system.code());
        }
        if (area != null && area.level() == BodyLevel.DIVISION) {
            fault(body, Column.AREA_SUPERIOR, "division_is_no_area", area.code());
        }
    }

    private void wrongLevel(BodyRow body, String superior) {
        switch (body.level()) {
            case CITY -> fault(body, Column.SYSTEM_SUPERIOR, "city_under_wrong_level", superior);
            case COUNTY -> fault(body, Column.SYSTEM_SUPERIOR, "county_under_wrong_level", superior);
            case TOWNSHIP -> fault(body, Column.SYSTEM_SUPERIOR, "township_under_wrong_level", superior);
            default -> fault(body, Column.SYSTEM_SUPERIOR, "system_unit_under_wrong_level", superior);
        }
    }

    /** An id stays what it is: a body of another level, or a division of another bureau, is another body. */
    private void unchangeable(BodyRow body, Known.KnownBody before) {
        if (!before.active()) {
            fault(body, Column.CODE, "abolished_body", body.code());
        } else if (before.level() != body.level()) {
            fault(body, Column.LEVEL, "level_stays", body.code());
        } else if (body.level() == BodyLevel.DIVISION && body.systemSuperior() != null && !body.systemSuperior().equals(before.systemSuperior())) {
            fault(body, Column.SYSTEM_SUPERIOR, "division_stays", body.code());
        }
    }

    private void top(List<BodyRow> bodies) {
        long tops = StreamSupport.stream(tree.nodes().spliterator(), false).filter(node -> node.level() == BodyLevel.PROVINCE && node.active()).count();
        if (tops == 0 && described.unreadable().isEmpty() || tops > 1 && bodies.stream().anyMatch(body -> body.level() == BodyLevel.PROVINCE)) {
            faults.add(RowFault.ofAll("one_top", tops));
        }
    }

    private void fault(BodyRow body, Column column, String code, Object... arguments) {
        faults.add(RowFault.of(body.row(), column, code, arguments));
    }
}
