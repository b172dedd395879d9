package cn.mingzhang.tenants.tree;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.GroupView;
import cn.mingzhang.tenants.OpenWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets bodies up, abolishes and restores them. What stands keeps its id for ever; nothing is deleted. */
@Service
public class BodyEdits {

    private static final String ACTIVE = "ACTIVE";
    private static final String ABOLISHED = "ABOLISHED";

    private final TreeRepository tree;
    private final BodyMoves moves;
    private final Bodies bodies;
    private final List<OpenWork> work;
    private final Ids ids;
    private final Trail trail;

    BodyEdits(TreeRepository tree, BodyMoves moves, Bodies bodies, List<OpenWork> work, Ids ids, Trail trail) {
        this.tree = tree;
        this.moves = moves;
        this.bodies = bodies;
        this.work = work;
        this.ids = ids;
        this.trail = trail;
    }

    /**
     * Sets up a body under one that the scope manages. Plans that are published already do not reach it.
     *
     * @return its id
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN unless ADMIN, INVALID with every fault
     */
    @Transactional
    public BodyId add(Scope scope, AddBody command) {
        var superior = bodies.get(scope, command.superior());
        scope.require(Role.ADMIN);
        var faults = new ArrayList<Fault>();
        if (!command.code().matches("[a-z0-9][a-z0-9-]{1,63}")) {
            faults.add(Fault.of("code", "bad_code"));
        } else if (tree.codeTaken(scope.province(), command.code())) {
            faults.add(Fault.of("code", "named_twice", command.code()));
        }
        if (!TreeRules.mayStandUnder(command.level(), superior.level()) || !superior.state().equals(ACTIVE)) {
            faults.add(Fault.of("level", "level_misplaced"));
        }
        TreeRules.name(command.name(), faults);
        TreeRules.aliases(command.aliases(), faults);
        TreeRules.reason(command.reason(), faults);
        var group = group(scope, command.group(), faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        var id = new BodyId(ids.next());
        moves.insert(scope, id, command.level() == BodyLevel.DIVISION ? superior.tenant() : id, command, group);
        trail.record(scope, "create", "body", id, Map.of("name", command.name().strip(), "level", command.level().name(), "superior", superior.name(),
                "reason", command.reason().strip()));
        return id;
    }

    /** What may be set up under a body in reach, in the order in which forms offer it. */
    @Transactional(readOnly = true)
    public List<BodyLevel> levelsBelow(Scope scope, BodyId superior) {
        return TreeRules.below(bodies.get(scope, superior).level());
    }

    /** The group of a code; none for an empty one, a fault for an unknown one. */
    private @Nullable GroupView group(Scope scope, @Nullable String code, List<Fault> faults) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        var found = bodies.groups(scope.province()).stream().filter(group -> group.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            faults.add(Fault.of("group", "unknown_group", code));
        }
        return found.orElse(null);
    }

    /**
     * Abolishes a body once nothing hangs on it any more: no body below it, nobody in it, nothing owed or to be judged.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN unless ADMIN over it, INVALID with all that still hangs on it, STALE
     */
    @Transactional
    public void abolish(Scope scope, BodyId id, int version, String reason) {
        var body = bodies.get(scope, id);
        scope.require(Role.ADMIN);
        moves.requireOver(scope, body);
        moves.alone(scope);
        var faults = new ArrayList<Fault>();
        TreeRules.reason(reason, faults);
        int below = tree.subordinates(scope.province(), id);
        int people = tree.people(scope.province(), id);
        int open = work.stream().flatMap(each -> each.ofBody(scope.province(), id).stream()).mapToInt(OpenWork.Waiting::count).sum();
        hanging(faults, "abolish_subordinates", below);
        hanging(faults, "abolish_people", people);
        hanging(faults, "abolish_open_work", open);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        moves.turn(scope, body, version, ACTIVE, ABOLISHED, reason);
    }

    /**
     * Takes an abolition back: the body stands again where it stood, without people. Plans that were published meanwhile do not
     * reach it.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN unless ADMIN over it, INVALID while a body over it is abolished, STALE
     */
    @Transactional
    public void restore(Scope scope, BodyId id, int version, String reason) {
        var body = bodies.get(scope, id);
        scope.require(Role.ADMIN);
        moves.requireOver(scope, body);
        moves.alone(scope);
        var faults = new ArrayList<Fault>();
        TreeRules.reason(reason, faults);
        var over = tree.superiors(scope.province(), id).values().stream().map(BodyCard.Superior::id).toList();
        bodies.views(scope.province(), over).values().stream().filter(each -> !each.state().equals(ACTIVE))
                .forEach(each -> faults.add(Fault.of("", "restore_superior_first", each.name())));
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        moves.turn(scope, body, version, ABOLISHED, ACTIVE, reason);
    }

    private static void hanging(List<Fault> faults, String code, int count) {
        if (count > 0) {
            faults.add(Fault.of("", code, count));
        }
    }

    /**
     * Changes names, aliases, group or superiors. Superiors and group are only for whoever also manages what stands over the body.
     * Chains of reports that a publication froze stay as they are.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN unless ADMIN, INVALID with every fault, STALE
     */
    @Transactional
    public BodyView change(Scope scope, ChangeBody command) {
        var body = bodies.get(scope, command.body());
        scope.require(Role.ADMIN);
        if (command.group() != null || command.systemSuperior() != null || command.areaSuperior() != null) {
            moves.requireOver(scope, body);
        }
        moves.alone(scope);
        var faults = new ArrayList<Fault>();
        if (command.name() != null) {
            TreeRules.name(command.name(), faults);
        }
        TreeRules.aliases(command.aliases() == null ? List.of() : command.aliases(), faults);
        TreeRules.reason(command.reason(), faults);
        String code = command.group() == null ? body.group() : command.group();
        var group = group(scope, code, faults);
        moves.change(scope, body, command, group, faults);
        return bodies.get(scope, body.id());
    }
}
