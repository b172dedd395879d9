package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.AskExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published is changed, on a real database. */
class AmendmentsRepositoryTest extends AmendmentDesk {

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
    void aTaskThatComesLaterHasAWeightThoughItAloneMakesNoHundred() {
        var plan = counties(PeriodKind.QUARTERLY).planId();
        var added = amendments.amend(office, new Amend.Add(new AddTask(plan, null, "开展宣讲", "每季度宣讲一次。", WorkKind.EXECUTION,
                List.of(named(Part.LEAD, "division01")), null, PeriodKind.QUARTERLY, List.of(), List.of(), 50, null), "省委部署"));
        assertThat(added.obligations()).isEqualTo(4);
        assertThat(year.get(Tasks.class).of(office, plan)).last().satisfies(task -> assertThat(task.weight()).isEqualTo(50));
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
        var part = year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county001"));
        var beyond = new Amend.Extend(part.planId(), part.id(), part.version(), "再给一点时间", LocalDate.of(2027, 3, 1), Set.of());
        assertThatThrownBy(() -> amendments.amend(city, beyond)).hasMessageContaining("due_beyond_parent");
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
}
