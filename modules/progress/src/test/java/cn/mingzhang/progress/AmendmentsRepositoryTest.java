package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT_NOTICE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.Requests;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published is changed, on a real database. */
class AmendmentsRepositoryTest {

    private static final LocalDate Q1 = LocalDate.of(2026, 3, 31);

    private final AmendedYear year = AmendedYear.shared();
    private final Scope office = year.scope("province", Role.OFFICE);
    private final Scope city = year.scope("city01", Role.OFFICE);
    private final Scope reporter = year.scope("county001", Role.REPORTER);
    private final Amendments amendments = year.get(Amendments.class);
    private final Obligations obligations = year.get(Obligations.class);
    private final ProgressReports reports = year.get(ProgressReports.class);
    private final Requests requests = year.get(Requests.class);

    @Test
    void aNewTaskIsOwedByAllItMeansFromTheDayItIsAdded() {
        var plan = counties(PeriodKind.QUARTERLY).planId();
        year.today(LocalDate.of(2026, 7, 10));
        var added = amendments.amend(office, new Amend.Add(new AddTask(plan, null, "开展宣讲", "每季度宣讲一次。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"), named(Part.LEAD, "division01")), null, PeriodKind.QUARTERLY, List.of(), List.of()), "省委部署"));
        assertThat(added.number()).isEqualTo(1);
        assertThat(added.obligations()).isEqualTo(8);
        assertThat(added.told()).isEqualTo(4);
        assertThat(of(added)).hasSize(8).extracting(Obligation::period).containsOnly("2026-Q3", "2026-Q4");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Add(new AddTask(plan, null, "开展宣讲", "每季度宣讲一次。", WorkKind.EXECUTION,
                List.of(named(Part.LEAD, "division01")), null, PeriodKind.QUARTERLY, List.of(), List.of()), "再加"))).hasMessageContaining("task_there_already");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Add(new AddTask(plan, null, "无人任务", "无人承担。", WorkKind.EXECUTION,
                List.of(), null, PeriodKind.QUARTERLY, List.of(), List.of()), "再加"))).hasMessageContaining("task_without_owner");
        assertThat(amendments.list(office, plan, PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void otherWordsKeepWhatIsOwedAndWhatWasReported() {
        var task = counties(PeriodKind.QUARTERLY);
        submit(mine(task).getFirst());
        int before = version(task);
        var done = amendments.amend(office, new Amend.Reword(task.planId(), task.id(), task.version(), "上级文件修订", "公开行政处罚和许可", null, null));
        assertThat(done.differences()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("title");
            assertThat(field.before()).isEqualTo("公开行政处罚决定");
        });
        assertThat(mine(task).getFirst().state()).isEqualTo(ObligationState.SUBMITTED);
        assertThat(version(task)).isEqualTo(before + 1);
        var again = fresh(task);
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Reword(task.planId(), task.id(), again.version(), "再次", "公开行政处罚和许可", null, null)))
                .hasMessageContaining("amendment_changes_nothing");
    }

    @Test
    void cancellingEndsWhatIsNotVerifiedAndKeepsItsReports() {
        var task = counties(PeriodKind.QUARTERLY);
        verified(mine(task).getFirst());
        var second = mine(task).get(1);
        submit(second);
        requests.decline(year.scope("county002", Role.REPORTER), decline(of(task, "county002").getFirst()));
        var done = amendments.amend(office, new Amend.Cancel(task.planId(), task.id(), task.version(), "任务并入专项行动"));

        assertThat(done.obligations()).isEqualTo(11);
        assertThat(mine(task)).extracting(Obligation::state).containsExactly(ObligationState.VERIFIED, ObligationState.CANCELLED,
                ObligationState.CANCELLED, ObligationState.CANCELLED);
        var ended = obligations.get(reporter, second.id());
        assertThat(ended.awaiting()).isNull();
        assertThat(ended.version()).isGreaterThan(second.version());
        assertThat(year.dsl().fetchCount(PROGRESS_REPORT, PROGRESS_REPORT.PROVINCE_ID.eq(year.province).and(PROGRESS_REPORT.OBLIGATION_ID.eq(second.id())))).isEqualTo(1);
        assertThat(requests.own(year.scope("county002", Role.REPORTER), PageRequest.FIRST).items().getFirst().state()).isEqualTo(RequestState.GRANTED);
        assertThat(year.get(Tasks.class).of(office, task.planId())).isEmpty();
        assertThat(year.get(Tasks.class).cancelled(reporter, task.planId())).containsExactly(task.id());
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Cancel(task.planId(), task.id(), task.version(), "再取消"))).hasMessageContaining("task_cancelled");
        assertThatThrownBy(() -> reports.saveDraft(reporter, new SaveDraft(ended.id(), ended.version(), ReportContent.EMPTY))).isInstanceOf(DomainException.class);
        assertThat(amendments.list(office, task.planId(), PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void cancellingReachesThePartsAtAllLevels() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"), named(Part.RESPONSIBLE, "county002"));
        assertThat(of(part, "county001")).hasSize(4).allSatisfy(each -> assertThat(each.parent()).isNotNull());
        var done = amendments.amend(office, new Amend.Cancel(task.planId(), task.id(), task.version(), "任务并入专项行动"));
        assertThat(done.obligations()).isEqualTo(16);
        assertThat(done.told()).isEqualTo(4);
        assertThat(of(part, "county001")).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        assertThatThrownBy(() -> amendments.amend(city, new Amend.Reword(part.planId(), part.id(), part.version(), "改", "改", null, null))).hasMessageContaining("task_cancelled");
    }

    @Test
    void aLaterDateFallsOnAWorkingDayAndGrantsWhatWasAsked() {
        var task = counties(PeriodKind.QUARTERLY);
        var asked = requests.askExtension(reporter, new AskExtension(mine(task).getFirst().id(), 1, LocalDate.of(2026, 4, 10), "来不及"));
        var saturday = LocalDate.of(2026, 4, 18);
        var done = amendments.amend(office, new Amend.Extend(task.planId(), task.id(), task.version(), "系统升级", saturday, Set.of("2026-Q1")));
        assertThat(done.obligations()).isEqualTo(3);
        assertThat(mine(task)).extracting(Obligation::dueOn).containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 9, 30), LocalDate.of(2026, 12, 31));
        assertThat(requests.get(reporter, asked.id()).state()).isEqualTo(RequestState.GRANTED);
        assertThat(requests.get(reporter, asked.id()).grantedDueOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        var now = fresh(task).version();
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Extend(task.planId(), task.id(), now, "再", saturday, Set.of("2026-Q1")))).hasMessageContaining("due_not_later");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Extend(task.planId(), task.id(), now, "再", saturday, Set.of("2026-Q9")))).hasMessageContaining("period_unknown");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Extend(task.planId(), task.id(), now, "再", null, Set.of()))).hasMessageContaining("required");
    }

    @Test
    void aPartIsNeverPutOffBeyondWhatItsIssuerOwes() {
        var task = year.published(PeriodKind.ONCE, LocalDate.of(2026, 6, 30), named(Part.LEAD, "city01"));
        var part = year.split(city, task.id(), PeriodKind.ONCE, named(Part.RESPONSIBLE, "county001"));
        var beyond = new Amend.Extend(part.planId(), part.id(), part.version(), "再给一点时间", LocalDate.of(2027, 3, 1), Set.of());
        assertThatThrownBy(() -> amendments.amend(city, beyond)).hasMessageContaining("due_beyond_parent");
    }

    @Test
    void aBodyIsLetOffWhatItHasNotHadVerified() {
        var task = counties(PeriodKind.QUARTERLY);
        verified(mine(task).getFirst());
        var done = amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), task.version(), "该县已整体移交", reporter.body()));
        assertThat(done.obligations()).isEqualTo(3);
        assertThat(mine(task)).extracting(Obligation::state).containsExactly(ObligationState.VERIFIED, ObligationState.EXEMPT, ObligationState.EXEMPT, ObligationState.EXEMPT);
        assertThat(of(task, "county002")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), fresh(task).version(), "再免", reporter.body())))
                .hasMessageContaining("body_nothing_open");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), fresh(task).version(), "免", office.body())))
                .hasMessageContaining("body_owes_not");
    }

    @Test
    void aBodyThatIsTakenOffAndPutBackOwesTheSameObligationsWithTheirReports() {
        var task = counties(PeriodKind.QUARTERLY);
        var first = mine(task).getFirst();
        submit(first);
        var off = amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "机构改革", reporter.body()));
        assertThat(off.obligations()).isEqualTo(4);
        assertThat(off.told()).isEqualTo(3);
        assertThat(mine(task)).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        year.today(LocalDate.of(2026, 7, 10));
        var on = amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "改革后仍由其承担", reporter.body(), Part.RESPONSIBLE));
        assertThat(on.obligations()).isEqualTo(3);
        assertThat(mine(task)).hasSize(4).extracting(Obligation::state).containsExactly(ObligationState.OPEN, ObligationState.CANCELLED, ObligationState.OPEN, ObligationState.OPEN);
        assertThat(mine(task).getFirst().id()).isEqualTo(first.id());
        assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "再加", reporter.body(), Part.RESPONSIBLE)))
                .hasMessageContaining("body_owes_already");
    }

    @Test
    void aBodyThatComesLateOwesWhatIsNotOverAndHasItsChain() {
        var task = counties(PeriodKind.QUARTERLY);
        year.today(LocalDate.of(2026, 7, 10));
        var division = year.body("division02");
        var done = amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), task.version(), "补充牵头处室", division, Part.LEAD));
        assertThat(done.obligations()).isEqualTo(2);
        assertThat(of(task, "division02")).extracting(Obligation::period).containsExactly("2026-Q3", "2026-Q4");
        var c = PROGRESS_CHAIN_STEP;
        assertThat(year.dsl().fetchCount(c, c.PROVINCE_ID.eq(year.province).and(c.PLAN_ID.eq(task.planId())).and(c.BODY_ID.eq(division)))).isEqualTo(1);
        assertThat(fresh(task).owners()).extracting(Owner::bodyId).contains(division);
    }

    @Test
    void aBodyThatIsClosedIsNotPutToATask() {
        var task = counties(PeriodKind.ONCE);
        var b = TENANTS_BODY;
        var closed = b.PROVINCE_ID.eq(year.province).and(b.BODY_ID.eq(year.body("division02")));
        year.dsl().update(b).set(b.STATE, "ABOLISHED").where(closed).execute();
        try {
            assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), task.version(), "加", year.body("division02"), Part.LEAD)))
                    .hasMessageContaining("body_id").hasMessageContaining("owner_abolished");
        } finally {
            year.dsl().update(b).set(b.STATE, "ACTIVE").where(closed).execute();
        }
    }

    @Test
    void takingABodyOffReachesWhatItMadeOfTheTaskAndSplittingAgainTakesUpWhatEnded() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        var owed = of(part, "county001").getFirst();
        amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "改由他市承担", city.body()));
        assertThat(of(part, "county001")).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        assertThat(of(task, "city02")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);

        amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "仍由其承担", city.body(), Part.LEAD));
        var again = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        assertThat(of(again, "county001")).hasSize(4).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        assertThat(of(again, "county001").getFirst().id()).isEqualTo(owed.id());
        assertThat(of(part, "county001")).isEmpty();
    }

    @Test
    void theLastBodyIsNotTakenOff() {
        var task = year.published(PeriodKind.ONCE, LocalDate.of(2026, 6, 30), named(Part.LEAD, "city01"));
        assertThatThrownBy(() -> amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "改", city.body()))).hasMessageContaining("task_last_body");
        assertThat(of(task, "city01")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
    }

    @Test
    void everyAmendmentSaysWhyAndWhatWasSeen() {
        var task = counties(PeriodKind.ONCE);
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Cancel(task.planId(), task.id(), null, " "))).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.faults()).extracting(DomainException.Fault::field).containsExactly("reason", "version"));
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Cancel(task.planId(), task.id(), 1, "长".repeat(2001)))).hasMessageContaining("too_long");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), 1, "加", null, null))).hasMessageContaining("body_id").hasMessageContaining("part");
        assertThatThrownBy(() -> amendments.amend(city, new Amend.Cancel(task.planId(), task.id(), task.version(), "取消"))).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> amendments.amend(year.scope(year.other, "province", Role.OFFICE), new Amend.Cancel(task.planId(), task.id(), task.version(), "取消")))
                .hasMessageContaining("not_found");
        var stranger = year.scope(year.other, "county001", Role.REPORTER).body();
        assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), task.version(), "加", stranger, Part.LEAD))).hasMessageContaining("owner_unknown");
    }

    @Test
    void bodiesTakeNoteOfWhatTheyWereTold() {
        var task = counties(PeriodKind.ONCE);
        int before = amendments.countUnseen(reporter);
        var told = amendments.amend(office, new Amend.Reword(task.planId(), task.id(), task.version(), "修订", "改过的标题", null, null));
        assertThat(told.told()).isEqualTo(3);
        assertThat(amendments.countUnseen(reporter)).isEqualTo(before + 1);
        assertThat(amendments.unseen(reporter, 5)).first().extracting(AmendmentView::id).isEqualTo(told.id());
        assertThatThrownBy(() -> amendments.receive(office, told.id())).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> amendments.receive(year.scope(year.other, "county001", Role.REPORTER), told.id())).hasMessageContaining("not_found");
        assertThat(amendments.receive(reporter, told.id()).received()).isEqualTo(1);
        assertThat(amendments.receive(reporter, told.id()).received()).isEqualTo(1);
        assertThat(amendments.countUnseen(reporter)).isEqualTo(before);
        assertThat(amendments.of(reporter, List.of(task.id()))).extracting(AmendmentView::kind).containsExactly(AmendmentKind.REWORD);
    }

    @Test
    void ofTwoOfficesAtOnceTheSecondIsTold() throws Exception {
        var task = counties(PeriodKind.ONCE);
        Callable<String> one = () -> outcome(new Amend.Reword(task.planId(), task.id(), task.version(), "甲", "甲的标题", null, null));
        Callable<String> two = () -> outcome(new Amend.Reword(task.planId(), task.id(), task.version(), "乙", "乙的标题", null, null));
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, two));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("done", "stale");
        }
        assertThat(amendments.list(office, task.planId(), PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void whatIsKilledInTheMiddleLeavesNothing() {
        var task = counties(PeriodKind.QUARTERLY);
        var before = contents(task);
        var acts = List.<Amend>of(new Amend.Cancel(task.planId(), task.id(), task.version(), "取消"),
                new Amend.Exempt(task.planId(), task.id(), task.version(), "免除", reporter.body()),
                new Amend.Extend(task.planId(), task.id(), task.version(), "延期", LocalDate.of(2026, 4, 20), Set.of()),
                new Amend.AddBody(task.planId(), task.id(), task.version(), "增加", year.body("division01"), Part.LEAD),
                new Amend.RemoveBody(task.planId(), task.id(), task.version(), "移除", reporter.body()));
        for (var act : acts) {
            var transaction = new TransactionTemplate(year.get(PlatformTransactionManager.class));
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                amendments.amend(office, act);
                throw new IllegalStateException("killed");
            })).hasMessage("killed");
            assertThat(contents(task)).isEqualTo(before);
        }
        acts.stream().limit(1).forEach(act -> amendments.amend(office, act));
        assertThat(contents(task)).isNotEqualTo(before);
    }

    private TaskView counties(PeriodKind period) {
        return year.published(period, period == PeriodKind.ONCE ? LocalDate.of(2026, 6, 30) : null, new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
    }

    private Owner named(Part part, String body) {
        return new Owner(part, year.body(body), null, body);
    }

    private TaskView fresh(TaskView task) {
        return year.only(office, task.planId());
    }

    private int version(TaskView task) {
        return year.get(WorkPlans.class).view(office, task.planId()).version();
    }

    private String outcome(Amend act) {
        try {
            amendments.amend(office, act);
            return "done";
        } catch (DomainException refused) {
            return refused.code();
        }
    }

    private List<Obligation> mine(TaskView task) {
        return of(task, "county001");
    }

    private List<Obligation> of(TaskView task, String body) {
        return list(task.planId(), year.body(body));
    }

    private List<Obligation> of(AmendmentView added) {
        return obligations.list(office, new ObligationFilter(null, null, added.taskId(), Set.of(), null, null, false), PageRequest.FIRST).items();
    }

    private List<Obligation> list(WorkPlanId plan, @Nullable BodyId body) {
        return obligations.list(office, new ObligationFilter(plan, body, null, Set.of(), null, null, false), PageRequest.FIRST).items();
    }

    private DeclineTask decline(Obligation about) {
        return new DeclineTask(about.id(), about.version(), DeclineGround.WRONG_BODY, "不是我局职责");
    }

    private Obligation submit(Obligation owed) {
        year.today(Q1);
        var saved = reports.saveDraft(reporter, new SaveDraft(owed.id(), owed.version(), new ReportContent(Outcome.PARTLY, "公开 1 次", null, "人手不足", "补齐", "", List.of(evidence()))));
        return reports.submit(reporter, saved.id(), saved.version());
    }

    private EvidenceId evidence() {
        return year.get(EvidencePieces.class).addFile(reporter, "公开情况.txt", new ByteArrayInputStream("已公开".getBytes(StandardCharsets.UTF_8))).id();
    }

    private void verified(Obligation owed) {
        var submitted = submit(owed);
        var reviews = year.get(Reviews.class);
        var approved = reviews.approve(year.scope("county001", Role.APPROVER), submitted.id(), submitted.version());
        var atProvince = reviews.verify(city, new VerifyReport(approved.id(), approved.version(), Outcome.PARTLY, List.of()));
        reviews.verify(office, new VerifyReport(atProvince.id(), atProvince.version(), Outcome.PARTLY, List.of()));
    }

    private List<String> contents(TaskView task) {
        var p = year.province;
        return List.of(rows(DECOMPOSITION_TASK, DECOMPOSITION_TASK.PROVINCE_ID.eq(p).and(DECOMPOSITION_TASK.PLAN_ID.eq(task.planId()))),
                rows(DECOMPOSITION_ASSIGNMENT, DECOMPOSITION_ASSIGNMENT.PROVINCE_ID.eq(p).and(DECOMPOSITION_ASSIGNMENT.TASK_ID.eq(task.id()))),
                rows(DECOMPOSITION_TASK_PERIOD, DECOMPOSITION_TASK_PERIOD.PROVINCE_ID.eq(p).and(DECOMPOSITION_TASK_PERIOD.TASK_ID.eq(task.id()))),
                rows(PROGRESS_OBLIGATION, PROGRESS_OBLIGATION.PROVINCE_ID.eq(p).and(PROGRESS_OBLIGATION.TASK_ID.eq(task.id()))),
                rows(DECOMPOSITION_AMENDMENT, DECOMPOSITION_AMENDMENT.PROVINCE_ID.eq(p).and(DECOMPOSITION_AMENDMENT.PLAN_ID.eq(task.planId()))),
                rows(DECOMPOSITION_AMENDMENT_NOTICE, DECOMPOSITION_AMENDMENT_NOTICE.PROVINCE_ID.eq(p)),
                Integer.toString(version(task)));
    }

    private String rows(Table<?> table, Condition which) {
        return year.dsl().selectFrom(table).where(which).fetch().stream().map(Object::toString).sorted().toList().toString();
    }
}
