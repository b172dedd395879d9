package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.review.Reviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is amended, split, reported and asked for in whatever order on three levels: who is assigned owes it once, and nobody else owes anything; no part
 * is due after what it serves; and no act of a city lets a county go that it has to reach.
 */
class AmendmentSequencesRepositoryTest extends AmendmentDesk {

    private static final int STEPS = 30;
    private static final List<String> BODIES = List.of("city01", "city02", "county001", "county002", "county003", "division01");
    private static final List<LocalDate> DATES = List.of(LocalDate.of(2026, 3, 23), Q1, LocalDate.of(2026, 4, 15), LocalDate.of(2026, 6, 15),
            LocalDate.of(2026, 7, 15), LocalDate.of(2026, 10, 15));

    /** What was done at least once, of the task and of its parts; bodies that a part has to keep are seldom let go. */
    private static final Set<String> DONE = new TreeSet<>();

    /** A task and the office that issued it. */
    private record Issued(Scope issuer, TaskView task) {
    }

    private final Scope county = year.scope("county001", Role.OFFICE);
    private final List<Issued> tasks = new ArrayList<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whoIsAssignedOwesItOnce(long seed) {
        random = new Random(seed);
        boolean viaCities = seed % 2 == 0;
        var top = viaCities ? year.published(PeriodKind.QUARTERLY, null, new Owner(Part.LEAD, null, Audience.COUNTIES_VIA_CITIES, "各市"))
                : year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county003"), named(Part.RESPONSIBLE, "division01"));
        tasks.clear();
        tasks.add(new Issued(office, top));
        var part = divided(city, top, PeriodKind.QUARTERLY, "county001", "county002");
        if (seed % 3 > 0) {
            divided(county, part, PeriodKind.MONTHLY, "county001");
        }
        var done = new ArrayList<String>();
        for (int step = 0; step < STEPS; step++) {
            var of = tasks.get(random.nextInt(tasks.size()));
            var asked = asked(top.id());
            String act = act(of);
            done.add(of.issuer().body() + ": " + act);
            DONE.add((of.issuer() == office ? "above " : "below ") + act.split("[ \\[]")[0]);
            String history = seed + " " + done;
            holds(top.id(), history);
            staysTight(top.id(), history);
            if (viaCities && of.issuer() == city) {
                assertThat(asked(top.id())).as(history).containsAll(asked);
            }
        }
    }

    @AfterAll
    static void provedSomething() {
        assertThat(DONE).contains("above report", "below report", "above later", "below later", "above sent", "below sent", "above Advance", "below Advance", "above Extend", "below Extend",
                "above AddBody", "below AddBody", "above RemoveBody", "above Exempt", "above Reassign", "below Reassign", "below Reschedule", "below Cancel");
    }

    private String act(Issued of) {
        var who = of.issuer();
        var task = fresh(who, of.task());
        var body = any(BODIES);
        var part = random.nextBoolean() ? Part.LEAD : Part.RESPONSIBLE;
        try {
            return switch (random.nextInt(16)) {
                case 0, 1 -> amend(who, new Amend.AddBody(task.planId(), task.id(), task.version(), "增", year.body(body), part));
                case 2 -> amend(who, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "移", year.body(body)));
                case 3 -> amend(who, new Amend.Exempt(task.planId(), task.id(), task.version(), "免", year.body(body)));
                case 4 -> who == office ? "nothing" : amend(who, new Amend.Cancel(task.planId(), task.id(), task.version(), "消"));
                case 5 -> amend(who, new Amend.Reassign(task.planId(), task.id(), task.version(), "改", owners(body, part)));
                case 6, 14 -> amend(who, new Amend.Reschedule(task.planId(), task.id(), task.version(), "改", any(List.of(PeriodKind.MONTHLY, PeriodKind.QUARTERLY, PeriodKind.HALF_YEARLY)), null));
                case 7 -> amend(who, new Amend.Advance(task.planId(), task.id(), task.version(), "提前", any(DATES), Set.of()));
                case 8 -> amend(who, new Amend.Extend(task.planId(), task.id(), task.version(), "延后", any(DATES), Set.of(any(List.of("2026-Q1", "2026-Q2", "2026-Q3")))));
                case 9, 10 -> split();
                case 11 -> report(task);
                case 12 -> later(who, task);
                case 13 -> sentBack(who, task);
                default -> report(task);
            };
        } catch (DomainException refused) {
            return refused.code();
        }
    }

    private String amend(Scope who, Amend act) {
        amendments.amend(who, act);
        return act.toString();
    }

    private List<Owner> owners(String body, Part part) {
        var other = any(BODIES);
        return body.equals(other) ? List.of(named(part, body)) : List.of(named(part, body), named(part == Part.LEAD ? Part.RESPONSIBLE : Part.LEAD, other));
    }

    /** What the city received, or what the county received of the city, once more where nothing is made of it any more. */
    private String split() {
        boolean below = random.nextBoolean();
        var rhythm = any(List.of(PeriodKind.QUARTERLY, PeriodKind.MONTHLY));
        var part = below ? divided(county, tasks.get(1).task(), rhythm, "county001") : divided(city, tasks.getFirst().task(), rhythm, "county001", "county002");
        return "split into " + part.id();
    }

    private TaskView divided(Scope issuer, TaskView received, PeriodKind rhythm, String... bodies) {
        var part = year.divide(issuer, received, rhythm, List.of(), Stream.of(bodies).map(body -> named(Part.RESPONSIBLE, body)).toArray(Owner[]::new));
        tasks.add(new Issued(issuer, part));
        return part;
    }

    private String report(TaskView task) {
        var owed = open(task);
        var saved = reports.saveDraft(worker(owed, Role.REPORTER), new SaveDraft(owed.id(), owed.version(), new ReportContent(Outcome.NOTHING_TO_REPORT, "本期无此类事项。", null, "", "", "其他单位尚未报送", List.of())));
        var submitted = reports.submit(worker(owed, Role.REPORTER), saved.id(), saved.version());
        if (random.nextBoolean()) {
            year.get(Reviews.class).approve(worker(owed, Role.APPROVER), submitted.id(), submitted.version());
        }
        return "report " + owed.body() + " " + owed.period();
    }

    private String later(Scope issuer, TaskView task) {
        var owed = open(task);
        var asked = requests.askExtension(worker(owed, Role.REPORTER), new AskExtension(owed.id(), owed.version(), owed.dueOn().plusDays(1 + random.nextInt(120)), "材料未齐"));
        requests.answer(issuer, new AnswerRequest(asked.id(), asked.version(), true, "", null));
        return "later " + owed.body() + " " + owed.period();
    }

    private String sentBack(Scope issuer, TaskView task) {
        var owed = open(task);
        var asked = requests.decline(worker(owed, Role.REPORTER), decline(owed));
        if (random.nextBoolean()) {
            requests.answer(issuer, new AnswerRequest(asked.id(), asked.version(), random.nextBoolean(), "已研究", null));
        }
        return "sent back " + owed.body();
    }

    private Obligation open(TaskView task) {
        var open = list(task.planId(), null).stream().filter(each -> each.state() == ObligationState.OPEN).toList();
        if (open.isEmpty()) {
            throw DomainException.notFound();
        }
        return any(open);
    }

    private Scope worker(Obligation owed, Role role) {
        return year.scope(BODIES.stream().filter(code -> year.body(code).equals(owed.body())).findFirst().orElseThrow(), role);
    }

    private <T> T any(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    private void holds(TaskId root, String history) {
        var o = PROGRESS_OBLIGATION;
        var t = DECOMPOSITION_TASK;
        var a = DECOMPOSITION_ASSIGNMENT;
        var owed = year.dsl().selectFrom(o).where(o.PROVINCE_ID.eq(year.province), o.ROOT_TASK_ID.eq(root)).fetch();
        var keys = new HashSet<String>();
        var live = new HashSet<String>();
        for (var row : owed) {
            String key = row.getBodyId() + " " + row.getPart() + " " + row.getPeriod();
            assertThat(keys.add(key)).as(history).isTrue();
            if (row.getState() != ObligationState.CANCELLED) {
                live.add(key);
            }
            if (row.getState() == ObligationState.OPEN) {
                assertThat(year.dsl().fetchExists(DSL.selectOne().from(a).join(t).on(t.PROVINCE_ID.eq(year.province), t.TASK_ID.eq(a.TASK_ID))
                        .where(a.PROVINCE_ID.eq(year.province), a.TASK_ID.eq(row.getTaskId()), a.BODY_ID.eq(row.getBodyId()), a.PART.eq(row.getPart()), t.STATE.eq("ACTIVE"))))
                        .as("%s: %s is owed by nobody's word", history, key).isTrue();
            }
        }
        var standing = year.dsl().fetchValues(Assignments.standing(year.province, List.of(root)));
        year.dsl().fetch(Assignments.of(year.province, standing)).forEach(row -> assertThat(live).as(history)
                .contains(row.get(a.BODY_ID) + " " + row.get(a.PART) + " " + row.get(o.PERIOD)));
    }

    /** What nobody has reported yet is due no later than what it serves, nor before it begins. */
    private void staysTight(TaskId root, String history) {
        var o = PROGRESS_OBLIGATION;
        var above = PROGRESS_OBLIGATION.as("above");
        var loose = year.dsl().select(o.BODY_ID, o.PERIOD, o.DUE_ON, above.DUE_ON).from(o).join(above).on(above.PROVINCE_ID.eq(year.province), above.OBLIGATION_ID.eq(o.PARENT_OBLIGATION_ID))
                .where(o.PROVINCE_ID.eq(year.province), o.ROOT_TASK_ID.eq(root), o.STATE.eq(ObligationState.OPEN), o.FIRST_SUBMITTED_ON.isNull(), o.DUE_ON.gt(above.DUE_ON)).fetch();
        assertThat(loose).as(history).isEmpty();
        assertThat(year.dsl().fetchCount(o, o.PROVINCE_ID.eq(year.province).and(o.ROOT_TASK_ID.eq(root)).and(o.STATE.eq(ObligationState.OPEN)).and(o.DUE_ON.lt(o.OPENS_ON)))).as(history).isZero();
    }

    /** Which counties of the city are still asked for something of the root. */
    private Set<BodyId> asked(TaskId root) {
        var o = PROGRESS_OBLIGATION;
        return year.dsl().selectDistinct(o.BODY_ID).from(o).where(o.PROVINCE_ID.eq(year.province), o.ROOT_TASK_ID.eq(root), o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED))
                .and(o.BODY_ID.in(IntStream.rangeClosed(1, 2).mapToObj(at -> year.body("county00" + at)).toList())).fetch(o.BODY_ID).stream().collect(Collectors.toSet());
    }

    private TaskView fresh(Scope who, TaskView task) {
        return year.get(Tasks.class).standing(who, task.planId()).getFirst();
    }
}
