package cn.mingzhang.decomposition.gold;

import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A point as far as it is compared: answered by a person or recognised.
 *
 * @param path outline markers, outermost first
 * @param start the first characters of the body
 * @param facts what each field holds, in a form in which equal things are equal strings, sorted
 */
record GoldPoint(List<String> path, @Nullable String heading, String start, Map<Field, List<String>> facts) {

    private static final Map<String, Integer> TIMES_A_YEAR = Map.of("half_year", 2, "quarter", 4);

    static GoldPoint of(JsonNode json) {
        var quotas = new ArrayList<String>();
        json.path("recurrences").forEach(r -> quotas.add(quota(r.path("at_least").asInt(), r.path("per").asString())));
        var limits = new ArrayList<String>();
        json.path("limits").forEach(l -> limits.add(l.path("kind").asString() + " " + l.path("n").asInt() + " " + l.path("unit").asString()));
        var due = json.path("due");
        return new GoldPoint(strings(json.path("path")), json.path("heading").isNull() ? null : json.path("heading").asString(), json.path("start").asString(),
                Map.of(Field.LEAD, names(strings(json.path("lead"))), Field.RESPONSIBLE, names(strings(json.path("responsible"))),
                        Field.DUE, due.isNull() || due.isMissingNode() ? List.of() : List.of(due.asString()), Field.RECURRENCES, sorted(quotas), Field.LIMITS, sorted(limits)));
    }

    static GoldPoint of(RecognisedPoint p) {
        var due = p.due();
        var quotas = p.recurrences().stream().map(r -> quota(r.atLeast(), code(r.per()))).toList();
        var limits = p.limits().stream().map(l -> code(l.kind()) + " " + l.n() + " " + code(l.unit())).toList();
        return new GoldPoint(p.path(), p.heading(), p.start(), Map.of(Field.LEAD, names(p.lead()), Field.RESPONSIBLE, names(p.responsible()),
                Field.DUE, due == null ? List.of() : List.of(due.date().toString()), Field.RECURRENCES, sorted(quotas), Field.LIMITS, sorted(limits)));
    }

    /** "Twice a year" and "once in each half-year" are the same. */
    private static String quota(int atLeast, String per) {
        var times = TIMES_A_YEAR.get(per);
        return times == null ? atLeast + " " + per : atLeast * times + " year";
    }

    private static List<String> names(Collection<String> names) {
        var out = new TreeSet<String>();
        names.stream().map(Folded::of).filter(n -> !n.isEmpty()).forEach(out::add);
        return List.copyOf(out);
    }

    private static List<String> strings(JsonNode array) {
        var out = new ArrayList<String>();
        array.forEach(node -> out.add(node.asString()));
        return out;
    }

    private static List<String> sorted(List<String> facts) {
        return facts.stream().sorted().toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
