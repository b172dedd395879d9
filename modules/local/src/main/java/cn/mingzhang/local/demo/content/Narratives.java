package cn.mingzhang.local.demo.content;

import java.util.List;
import java.util.Map;

/** Phrases as liaisons, verifiers and assessors write them; the same seed always chooses the same phrase. */
public final class Narratives {

    private static final int FEWEST = 12;
    private static final int MOST = 46;
    private static final int FEWEST_PARTS = 2;
    private static final int MOST_PARTS = 6;

    private final File file;

    private Narratives(File file) {
        this.file = file;
    }

    /** Reads the phrases. */
    public static Narratives load() {
        return new Narratives(Resources.json("narratives.json", File.class));
    }

    /** The kinds of work that narratives exist for, such as {@code DECISION}. */
    public List<String> kinds() {
        return file.narratives().keySet().stream().sorted().toList();
    }

    /** What a body says it did in one period, with two counts that the seed decides. */
    public String narrative(String kind, NarrativeFacts facts, long seed) {
        var templates = file.narratives().get(kind);
        if (templates == null) {
            throw new IllegalArgumentException("no narratives for " + kind);
        }
        var random = Seeds.random(seed);
        var template = Seeds.pick(templates, random);
        var n = random.nextInt(FEWEST, MOST + 1);
        var m = random.nextInt(FEWEST_PARTS, MOST_PARTS + 1);
        return template.replace("{body}", facts.body()).replace("{title}", facts.title())
                .replace("{period}", facts.period())
                .replace("{n}", Integer.toString(n)).replace("{m}", Integer.toString(m));
    }

    /** A difficulty met. */
    public String problem(long seed) {
        return pick(file.problems(), seed);
    }

    /** What will be done about it: the step that answers the problem of the same seed. */
    public String nextStep(long seed) {
        return pick(file.nextSteps(), seed);
    }

    /** Why a report is returned, and what is to be supplied. */
    public String returnReason(long seed) {
        return pick(file.returnReasons(), seed);
    }

    /** Why there was nothing to report. */
    public String zeroReportReason(long seed) {
        return pick(file.zeroReportReasons(), seed);
    }

    /** Why the work is only partly done. */
    public String partlyDoneReason(long seed) {
        return pick(file.partlyDoneReasons(), seed);
    }

    /** Why an assessor gave full or nearly full points. */
    public String goodMarkReason(long seed) {
        return pick(file.markReasonsGood(), seed);
    }

    /** Why an assessor took points off. */
    public String deductedMarkReason(long seed) {
        return pick(file.markReasonsDeducted(), seed);
    }

    /** What a supervision order says. */
    public String supervisionNote(long seed) {
        return pick(file.supervisionNotes(), seed);
    }

    private static String pick(List<String> choices, long seed) {
        return Seeds.pick(choices, Seeds.random(seed));
    }

    record File(Map<String, List<String>> narratives, List<String> problems, List<String> nextSteps,
                List<String> returnReasons, List<String> zeroReportReasons, List<String> partlyDoneReasons,
                List<String> markReasonsGood, List<String> markReasonsDeducted,
                List<String> supervisionNotes) {
    }
}
