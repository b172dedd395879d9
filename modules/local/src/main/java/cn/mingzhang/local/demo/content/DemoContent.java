package cn.mingzhang.local.demo.content;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything invented that the demonstration loads through the real doors: two provinces, phrases and scoring schemes. */
public record DemoContent(DemoSize size, DemoProvince main, DemoProvince second, Narratives narratives,
                          List<DemoScheme> schemes) {

    /** The year that the demonstration lives in. */
    public static final int YEAR = 2026;

    /** Reads the content of one size; the second province is the same small one in both. */
    public static DemoContent load(DemoSize size) {
        var plan = WorkPlanSource.load("work-plan-" + YEAR, YEAR, true);
        var secondPlan = WorkPlanSource.load("work-plan-small-province", YEAR, false);
        return new DemoContent(size, DemoProvince.load(size.fileSuffix(), plan),
                DemoProvince.load("second", secondPlan), Narratives.load(), DemoScheme.load(YEAR));
    }

    /** What the second province's department drafts for the next year, ready for the importer. */
    public static byte[] nextYearsDraft() {
        return Resources.text("work-plan-small-province-" + (YEAR + 1) + ".txt").getBytes(StandardCharsets.UTF_8);
    }
}
