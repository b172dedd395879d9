package cn.mingzhang.local.demo.content;

import java.util.List;
import java.util.Map;

/** The scoring scheme proposed for one assessment group; numbers are decimal strings, as at the edge. */
public record DemoScheme(String group, String title, String weight, String fullMarks, List<Criterion> criteria) {

    /** One criterion: a deduction names the fact it counts, the points per occurrence and the cap in {@code params}. */
    public record Criterion(String title, String kind, String full, Map<String, String> params) {
    }

    record File(int year, List<DemoScheme> schemes) {
    }

    static List<DemoScheme> load(int year) {
        return List.copyOf(Resources.json("scheme-" + year + ".json", File.class).schemes());
    }
}
