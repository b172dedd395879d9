package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.BodyLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a tree of bodies allows; pure. */
final class TreeRules {

    static final int NAME = 200;
    static final int REASON = 500;
    static final int ALIASES = 50;

    private static final Set<BodyLevel> BUREAUS = EnumSet.complementOf(EnumSet.of(BodyLevel.DIVISION));

    /** Under whom a body of a level stands on the SYSTEM line: some provinces hold counties directly. */
    private static final Map<BodyLevel, Set<BodyLevel>> UNDER = Map.of(
            BodyLevel.PROVINCE, Set.of(),
            BodyLevel.CITY, Set.of(BodyLevel.PROVINCE),
            BodyLevel.COUNTY, Set.of(BodyLevel.PROVINCE, BodyLevel.CITY),
            BodyLevel.TOWNSHIP, Set.of(BodyLevel.COUNTY),
            BodyLevel.SYSTEM_UNIT, BUREAUS,
            BodyLevel.DIVISION, BUREAUS);

    private TreeRules() {
    }

    static boolean mayStandUnder(BodyLevel body, BodyLevel superior) {
        return UNDER.getOrDefault(body, Set.of()).contains(superior);
    }

    /** What may be set up under a body of a level, in the order in which forms offer it. */
    static List<BodyLevel> below(BodyLevel superior) {
        return List.of(BodyLevel.DIVISION, BodyLevel.CITY, BodyLevel.COUNTY, BodyLevel.TOWNSHIP, BodyLevel.SYSTEM_UNIT).stream()
                .filter(level -> mayStandUnder(level, superior)).toList();
    }

    static void name(String name, List<Fault> faults) {
        if (name.isBlank() || name.strip().length() > NAME) {
            faults.add(name.isBlank() ? Fault.of("name", "required") : Fault.of("name", "too_long", NAME));
        }
    }

    static void reason(String reason, List<Fault> faults) {
        if (reason.isBlank() || reason.strip().length() > REASON) {
            faults.add(reason.isBlank() ? Fault.of("reason", "required") : Fault.of("reason", "too_long", REASON));
        }
    }

    static void aliases(List<String> aliases, List<Fault> faults) {
        if (aliases.size() > ALIASES) {
            faults.add(Fault.of("aliases", "too_many", ALIASES));
        }
        if (aliases.stream().anyMatch(alias -> alias.length() > NAME)) {
            faults.add(Fault.of("aliases", "too_long", NAME));
        }
    }
}
