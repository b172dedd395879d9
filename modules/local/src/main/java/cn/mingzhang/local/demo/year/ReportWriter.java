package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.local.demo.content.EvidenceSubject;
import cn.mingzhang.local.demo.content.NarrativeFacts;
import cn.mingzhang.local.demo.content.Narratives;
import cn.mingzhang.progress.report.ReportContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what a liaison would write. */
final class ReportWriter {

    private static final double MENTIONS_PROBLEMS = 0.25;
    private static final String LEAD_NOTE = "尚有%d家责任单位未报送，已逐家催办；为不影响按期汇总，先行报送牵头落实情况，待其报齐后补充。";
    private static final int LONGEST_TITLE = 40;

    private final Narratives narratives;
    private final EvidenceBox box;
    private final long seed;
    private final int year;

    ReportWriter(Narratives narratives, EvidenceBox box, long seed, int year) {
        this.narratives = narratives;
        this.box = box;
        this.seed = seed;
        this.year = year;
    }

    /**
     * The report of one round.
     *
     * @param before  what the last round was proved by
     * @param missing how many contributions a lead does without
     */
    ReportContent write(Scope reporter, Act act, TaskView task, List<EvidenceId> before, int missing) {
        var outcome = Objects.requireNonNull(act.outcome());
        long number = Dice.hash(seed, "report", act.owed().key());
        var facts = new NarrativeFacts(reporter.actor().bodyName(), title(task), Periods.words(act.owed().period(), year));
        var dice = Dice.of(seed, "problems", act.owed().key());
        boolean problems = outcome == Outcome.PARTLY || outcome == Outcome.NOT_FULFILLED || dice.chance(MENTIONS_PROBLEMS);
        boolean nothing = outcome == Outcome.NOTHING_TO_REPORT;
        return new ReportContent(outcome, narrative(act, task, facts, number), measured(task, outcome, dice),
                nothing || !problems ? "" : problem(outcome, task, number),
                nothing || !problems ? "" : narratives.nextStep(Apt.seed(number, task.text(), narratives::problem)),
                missing == 0 ? "" : LEAD_NOTE.formatted(missing), evidence(reporter, act, facts, before));
    }

    private String narrative(Act act, TaskView task, NarrativeFacts facts, long number) {
        var text = switch (Objects.requireNonNull(act.outcome())) {
            case NOTHING_TO_REPORT -> Apt.phrase(number, task.text(), narratives::zeroReportReason);
            case NOT_FULFILLED -> facts.period() + "，“" + facts.title() + "”未能按要求完成，原因和下一步安排如下。";
            default -> narratives.narrative(task.kind().name(), facts, number);
        };
        return act.round() == 1 ? text : text + "\n按照退回意见，已核实有关情况并补充佐证材料。";
    }

    private String problem(Outcome outcome, TaskView task, long number) {
        return outcome == Outcome.PARTLY ? Apt.phrase(number, task.text(), narratives::partlyDoneReason)
                : Apt.phrase(number, task.text(), narratives::problem);
    }

    private List<EvidenceId> evidence(Scope reporter, Act act, NarrativeFacts facts, List<EvidenceId> before) {
        if (act.outcome() != Outcome.FULFILLED && act.outcome() != Outcome.PARTLY) {
            return before;
        }
        var all = new ArrayList<>(before);
        all.addAll(box.of(reporter, act, new EvidenceSubject(facts.body(), facts.title(), facts.period(), act.day().minusDays(1))));
        return all.stream().distinct().toList();
    }

    private static @Nullable BigDecimal measured(TaskView task, Outcome outcome, Dice dice) {
        if (task.quotas().isEmpty() || outcome == Outcome.NOTHING_TO_REPORT) {
            return null;
        }
        int quota = task.quotas().getFirst().atLeast();
        return BigDecimal.valueOf(outcome == Outcome.FULFILLED ? quota + dice.between(0, 2) : Math.max(0, quota - 1));
    }

    /** The heading as a narrative mentions it. */
    private static String title(TaskView task) {
        var title = task.title().replaceAll("[。.；;]$", "");
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }
}
