package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import cn.mingzhang.tenants.intake.province.PersonChange.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What leads from a province as it stands to what a file describes: what is new and what changes, never what is missing from
 * the file. Planned again after a part was applied, it holds the rest. Pure.
 */
public final class ProvincePlan {

    private final Described described;
    private final Known known;
    private final Tree tree;
    private final Groups groups;
    private final List<GroupRow> newGroups = new ArrayList<>();
    private final List<BodyChange> bodies = new ArrayList<>();
    private final List<PersonChange> people = new ArrayList<>();

    private ProvincePlan(Described described, Known known) {
        this.described = described;
        this.known = known;
        this.tree = new Tree(described.bodies(), known);
        this.groups = new Groups(described.groups(), known);
    }

    /** Plans for rows that were found sound against the same province. */
    public static ProvincePlan of(Described described, Known known) {
        var plan = new ProvincePlan(described, known);
        plan.planGroups();
        plan.tree.topDown(described.bodies()).forEach(plan::body);
        plan.planPeople();
        return plan;
    }

    private void planGroups() {
        var wanted = new LinkedHashMap<String, String>();
        described.groups().forEach(group -> wanted.put(group.code(), group.name()));
        described.bodies().stream().map(this::group).filter(Objects::nonNull).forEach(code -> wanted.putIfAbsent(code, groups.name(code)));
        wanted.forEach((code, name) -> {
            var before = known.groups().get(code);
            if (before == null || !before.name().equals(name)) {
                newGroups.add(new GroupRow(code, name));
            }
        });
    }

    private @Nullable String group(BodyRow row) {
        return row.group() == null ? null : groups.code(row.group()).orElseThrow();
    }

    private void body(BodyRow row) {
        var before = known.bodies().get(row.code());
        String group = group(row);
        Set<String> has = new HashSet<>(before == null ? Set.of() : before.aliases());
        var aliases = new ArrayList<>(row.aliases());
        if (before != null && !before.name().equals(row.name())) {
            // documents go on naming a body as it was called
            aliases.add(before.name());
        }
        var newAliases = aliases.stream().filter(alias -> has.add(Names.fold(alias))).toList();
        var fields = before == null ? List.<String>of() : fields(row, before, group, newAliases);
        if (before == null || !fields.isEmpty()) {
            bodies.add(new BodyChange(row, before, group, newAliases, fields));
        }
    }

    private static List<String> fields(BodyRow row, Known.KnownBody before, @Nullable String group, List<String> newAliases) {
        var fields = new ArrayList<String>();
        if (!row.name().equals(before.name())) {
            fields.add("name");
        }
        if (!Objects.equals(row.systemSuperior(), before.systemSuperior())) {
            fields.add("system_superior");
        }
        if (!Objects.equals(row.areaSuperior(), before.areaSuperior())) {
            fields.add("area_superior");
        }
        if (!Objects.equals(group, before.group())) {
            fields.add("group");
        }
        if (!newAliases.isEmpty()) {
            fields.add("aliases");
        }
        return fields;
    }

    private void planPeople() {
        var rows = described.people().stream().collect(Collectors.groupingBy(PersonRow::account, LinkedHashMap::new, Collectors.toList()));
        rows.forEach((account, places) -> person(account, places).ifPresent(people::add));
    }

    private Optional<PersonChange> person(String account, List<PersonRow> rows) {
        var before = known.people().get(account);
        var first = rows.getFirst();
        var places = rows.stream().map(row -> place(row, before)).filter(Objects::nonNull).toList();
        boolean renamed = before != null && !before.name().equals(first.name());
        return before == null || renamed || !places.isEmpty()
                ? Optional.of(new PersonChange(account, first.name(), first.roles().iterator().next().duty(), before, places))
                : Optional.empty();
    }

    private static @Nullable Place place(PersonRow row, Known.@Nullable KnownPerson person) {
        var before = person == null ? null : person.places().get(row.bodyCode());
        var roles = EnumSet.copyOf(row.roles());
        if (before != null) {
            roles.removeAll(before.roles());
        }
        return before != null && before.active() && roles.isEmpty() ? null : new Place(row.bodyCode(), before, roles);
    }

    /** What stands and is not in the file: nothing is done about it, but somebody should know. */
    public List<Applied> missing() {
        var bodyCodes = described.bodies().stream().map(BodyRow::code).collect(Collectors.toSet());
        var accounts = described.people().stream().map(PersonRow::account).collect(Collectors.toSet());
        var missing = new ArrayList<Applied>();
        known.bodies().values().stream().filter(body -> body.active() && !bodyCodes.contains(body.code()))
                .forEach(body -> missing.add(new Applied(Thing.BODY, Effect.MISSING, body.code(), body.name(), List.of())));
        known.people().forEach((account, person) -> {
            if (person.active() && !accounts.contains(account)) {
                missing.add(new Applied(Thing.PERSON, Effect.MISSING, person.account(), person.name(), List.of()));
            }
        });
        return missing;
    }

    /** How many rows of the file still lead to something. */
    public int size() {
        return bodies.size() + people.stream().mapToInt(person -> person.places().size()).sum();
    }

    Known known() {
        return known;
    }

    Tree tree() {
        return tree;
    }

    List<GroupRow> newGroups() {
        return newGroups;
    }

    List<BodyChange> bodies() {
        return bodies;
    }

    List<PersonChange> people() {
        return people;
    }
}
