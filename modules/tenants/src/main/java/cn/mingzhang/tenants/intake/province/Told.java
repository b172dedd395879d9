package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.audit.Act;
import cn.mingzhang.audit.Change;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of a file: each body and person it brought or changed, and each role it gave or proposed. */
final class Told {

    private Told() {
    }

    static Act body(BodyChange change, BodyId id) {
        var to = change.to();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("code", to.code());
        var before = change.before();
        if (before == null) {
            detail.put("name", to.name());
            detail.put("level", to.level().name());
            for (var line : Line.values()) {
                put(detail, field(line), to.superior(line));
            }
            put(detail, "group", change.group());
            return new Act("create", "body", id, detail);
        }
        for (var field : change.fields()) {
            detail.put(field, switch (field) {
                case "name" -> Change.of(before.name(), to.name());
                case "system_superior" -> Change.of(before.superior(Line.SYSTEM), to.superior(Line.SYSTEM));
                case "area_superior" -> Change.of(before.superior(Line.AREA), to.superior(Line.AREA));
                case "group" -> Change.of(before.group(), change.group());
                default -> change.newAliases();
            });
        }
        return new Act("change", "body", id, detail);
    }

    private static String field(Line line) {
        return line == Line.SYSTEM ? "system_superior" : "area_superior";
    }

    private static void put(Map<String, Object> detail, String field, @Nullable String value) {
        if (value != null) {
            detail.put(field, value);
        }
    }

    static Act person(PersonChange change, PersonId id) {
        var before = change.before();
        return before == null ? new Act("create", "person", id, Map.of("account", change.account(), "name", change.name()))
                : new Act("change", "person", id, Map.of("name", Change.of(before.name(), change.name())));
    }

    /** A role that a place is to have, as a grant of the place or as a proposal. */
    static Act role(String action, String thingType, Id thing, RoleWriter.Given given) {
        return new Act(action, thingType, thing, Map.of("role", given.role().name(), "person", given.person(), "account", given.account(), "body", given.body()));
    }

    static List<Act> bodies(List<BodyChange> some, Map<String, BodyId> codes) {
        return some.stream().map(each -> body(each, codes.get(each.to().code()))).toList();
    }
}
