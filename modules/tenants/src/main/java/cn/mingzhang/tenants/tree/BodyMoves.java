package cn.mingzhang.tenants.tree;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.GroupView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what was found good: rows, dated history, what lies under what, and the trail's before and after. */
@Component
class BodyMoves {

    private final TreeRepository tree;
    private final TreeWriter writer;
    private final Bodies bodies;
    private final Trail trail;
    private final Clock clock;

    BodyMoves(TreeRepository tree, TreeWriter writer, Bodies bodies, Trail trail, Clock clock) {
        this.tree = tree;
        this.writer = writer;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    void alone(Scope scope) {
        writer.alone(scope.province());
    }

    /** Holds an act to whoever also manages what stands over the body: nobody moves, groups or abolishes the own bureau. */
    void requireOver(Scope scope, BodyView body) {
        var over = tree.superiors(scope.province(), body.id()).get(Line.SYSTEM);
        if (over != null && !bodies.reaches(scope, over.id())) {
            throw DomainException.forbidden();
        }
    }

    void insert(Scope scope, BodyId id, BodyId tenant, AddBody command, @Nullable GroupView group) {
        var province = scope.province();
        writer.alone(province);
        writer.insert(province, id, tenant, command.code(), command.name().strip(), command.level(), group == null ? null : group.id());
        writer.aliases(province, id, clean(command.aliases()));
        writer.superior(province, id, Line.SYSTEM, command.superior());
        writer.past(province, id, LocalDate.now(clock), command.name().strip(), command.superior(), null);
        writer.closure(province, List.of(id), writer.lines(province));
    }

    /** Abolishes or restores a body and writes it into the trail. */
    void turn(Scope scope, BodyView body, int version, String from, String to, String reason) {
        if (!writer.turn(scope.province(), body.id(), version, from, to)) {
            throw stale(scope, body);
        }
        trail.record(scope, to.equals("ACTIVE") ? "restore" : "abolish", "body", body.id(), Map.of("state", Change.of(from, to), "reason", reason.strip()));
    }

    /** Stores a change that holds no fault so far, or throws all faults. */
    void change(Scope scope, BodyView body, ChangeBody command, @Nullable GroupView group, List<Fault> faults) {
        var province = scope.province();
        var lines = writer.lines(province);
        var superiors = tree.superiors(province, body.id());
        var systemBefore = id(superiors.get(Line.SYSTEM));
        var areaBefore = id(superiors.get(Line.AREA));
        var system = command.systemSuperior() == null ? systemBefore : command.systemSuperior();
        var area = command.areaSuperior() == null ? areaBefore : command.areaSuperior().isEmpty() ? null : new BodyId(Id.parse(command.areaSuperior()));
        check(scope, body, Line.SYSTEM, "system_superior_id", systemBefore, system, lines, faults);
        check(scope, body, Line.AREA, "area_superior_id", areaBefore, area, lines, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        var changes = changes(scope, body, command, group, system, superiors, area);
        String name = command.name() == null ? body.name() : command.name().strip();
        if (!writer.update(province, body.id(), command.version(), name, group == null ? null : group.id())) {
            throw stale(scope, body);
        }
        if (command.aliases() != null) {
            writer.aliases(province, body.id(), clean(command.aliases()));
        }
        boolean moved = !Objects.equals(system, systemBefore) || !Objects.equals(area, areaBefore);
        if (moved) {
            move(scope, body, system, area);
        }
        if (moved || !name.equals(body.name())) {
            writer.past(province, body.id(), LocalDate.now(clock), name, system, area);
        }
        trail.record(scope, "change", "body", body.id(), changes);
    }

    private void move(Scope scope, BodyView body, @Nullable BodyId system, @Nullable BodyId area) {
        writer.superior(scope.province(), body.id(), Line.SYSTEM, system);
        writer.superior(scope.province(), body.id(), Line.AREA, area);
        writer.closure(scope.province(), tree.atOrBelow(scope.province(), body.id()), writer.lines(scope.province()));
    }

    private void check(Scope scope, BodyView body, Line line, String field, @Nullable BodyId before, @Nullable BodyId after, SuperiorLines lines,
            List<Fault> faults) {
        if (after == null || after.equals(before)) {
            return;
        }
        var over = bodies.reaches(scope, after) ? bodies.get(scope, after) : null;
        if (over == null || !over.state().equals("ACTIVE")) {
            faults.add(Fault.of(field, "superior_not_managed"));
        } else if (body.level() == BodyLevel.DIVISION) {
            faults.add(Fault.of(field, "division_not_moved"));
        } else if (lines.circles(line, body.id(), after)) {
            faults.add(Fault.of(field, "circle", body.name()));
        } else if (line == Line.SYSTEM ? !TreeRules.mayStandUnder(body.level(), over.level()) : over.level() == BodyLevel.DIVISION) {
            faults.add(Fault.of(field, "level_misplaced"));
        }
    }

    private Map<String, Object> changes(Scope scope, BodyView body, ChangeBody command, @Nullable GroupView group, @Nullable BodyId system,
            Map<Line, BodyCard.Superior> superiors, @Nullable BodyId area) {
        var changes = new LinkedHashMap<String, Object>();
        note(changes, "name", body.name(), command.name() == null ? body.name() : command.name().strip());
        if (command.aliases() != null) {
            var before = bodies.aliases(scope, body.id());
            note(changes, "aliases", before, clean(command.aliases()).stream().sorted().toList());
        }
        note(changes, "group", body.group(), group == null ? null : group.code());
        note(changes, "system_superior", name(superiors.get(Line.SYSTEM)), name(scope, system));
        note(changes, "area_superior", name(superiors.get(Line.AREA)), name(scope, area));
        changes.put("reason", command.reason().strip());
        return changes;
    }

    private static void note(Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Change.of(before, after));
        }
    }

    private @Nullable String name(Scope scope, @Nullable BodyId body) {
        return body == null ? null : bodies.names(scope.province(), List.of(body)).get(body);
    }

    private static @Nullable String name(BodyCard.@Nullable Superior superior) {
        return superior == null ? null : superior.name();
    }

    private static @Nullable BodyId id(BodyCard.@Nullable Superior superior) {
        return superior == null ? null : superior.id();
    }

    private static List<String> clean(List<String> aliases) {
        return aliases.stream().map(String::strip).filter(alias -> !alias.isEmpty()).distinct().toList();
    }

    private DomainException stale(Scope scope, BodyView body) {
        var now = bodies.get(scope, body.id());
        return DomainException.stale(Map.of("state", now.state(), "version", tree.version(scope, body.id())));
    }
}
