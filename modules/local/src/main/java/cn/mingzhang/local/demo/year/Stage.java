package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.local.demo.content.Narratives;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.review.ReturnReport;
import cn.mingzhang.progress.review.VerifyReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One province's obligations and the people who act on them, each act through the door that its person would use. */
final class Stage {

    private static final PageRequest ALL = new PageRequest(1_000_000, null);

    private final Doors doors;
    private final Cast cast;
    private final ReportWriter writer;
    private final Narratives narratives;
    private final long seed;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Owed> owed = new HashMap<>();

    Stage(Doors doors, Cast cast, ReportWriter writer, Narratives narratives, long seed) {
        this.doors = doors;
        this.cast = cast;
        this.writer = writer;
        this.narratives = narratives;
        this.seed = seed;
    }

    /**
     * Looks at what a published plan made, as its office sees it.
     *
     * @param issuer the code of its bureau
     */
    void set(Scope office, String issuer, WorkPlanId plan, Map<BodyId, String> codes) {
        var tasks = new HashMap<Object, TaskView>();
        doors.tasks().of(office, plan).forEach(task -> tasks.put(task.id(), task));
        var filter = new ObligationFilter(plan, null, null, Set.of(), null, null, false);
        for (var obligation : doors.obligations().list(office, filter, ALL).items()) {
            var task = tasks.get(obligation.task());
            var body = codes.get(obligation.body());
            var one = new Owed(task.number(), body, obligation.part(), obligation.period(), obligation.opensOn(), obligation.dueOn(),
                    (int) cast.superiors(body).stream().takeWhile(above -> !above.equals(issuer)).count() + (body.equals(issuer) ? 0 : 1));
            if (owed.put(one.key(), one) != null) {
                throw new IllegalStateException("owed twice: " + one);
            }
            lines.put(one.key(), new Line(obligation, task));
        }
    }

    List<Owed> owed() {
        return List.copyOf(owed.values());
    }

    /** Does one act. */
    void perform(Act act, YearPlan plan) {
        var line = lines.get(act.owed().key());
        try {
            line.seen(switch (act.kind()) {
                case DRAFT -> draft(line, act, 0);
                case SUBMIT -> {
                    line.seen(draft(line, act, plan.missingContributions(act.owed(), act.day())));
                    yield doors.reports().submit(reporter(act), line.id(), line.version());
                }
                case APPROVE -> doors.reviews().approve(reviewer(act), line.id(), line.version());
                case VERIFY -> doors.reviews().verify(reviewer(act), new VerifyReport(line.id(), line.version(), act.outcome(), List.of()));
                case RETURN -> sendBack(line, act);
            });
        } catch (DomainException refused) {
            throw new IllegalStateException("refused: " + act + " at version " + line.version(), refused);
        }
    }

    private Obligation draft(Line line, Act act, int missing) {
        var reporter = reporter(act);
        var content = writer.write(reporter, act, line.task(), line.evidence(), missing);
        line.wrote(content);
        return doors.reports().saveDraft(reporter, new SaveDraft(line.id(), line.version(), content));
    }

    private Obligation sendBack(Line line, Act act) {
        var dice = Dice.of(seed, "return", act.owed().key(), act.round());
        int doubted = act.step() > 0 && dice.chance(0.5) ? 1 : 0;
        var insufficient = line.evidence().stream().limit(doubted).toList();
        var reason = Apt.phrase(Dice.hash(seed, "reason", act.owed().key(), act.round()), line.about(), narratives::returnReason);
        return doors.reviews().returnReport(reviewer(act), new ReturnReport(line.id(), line.version(), reason, act.rectifyBy(), insufficient));
    }

    private Scope reporter(Act act) {
        return cast.as(Role.REPORTER, act.owed().body());
    }

    private Scope reviewer(Act act) {
        return act.step() == 0 ? cast.as(Role.APPROVER, act.owed().body())
                : cast.as(Role.OFFICE, cast.superiors(act.owed().body()).get(act.step() - 1));
    }
}
