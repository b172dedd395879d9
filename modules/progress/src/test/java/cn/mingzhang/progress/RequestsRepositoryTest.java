package cn.mingzhang.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.RequestView;
import cn.mingzhang.progress.request.Requests;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final Scope reporter = workshop.scope("county001", Role.REPORTER);
    private final Scope neighbour = workshop.scope("county002", Role.REPORTER);
    private final Scope city = workshop.scope("city01", Role.OFFICE);
    private final Scope office = workshop.scope("province", Role.OFFICE);
    private final Obligations obligations = workshop.get(Obligations.class);
    private final ProgressReports reports = workshop.get(ProgressReports.class);
    private final Requests requests = workshop.get(Requests.class);

    @BeforeEach
    void startAfresh() {
        workshop.startAfresh();
    }

    @Test
    void receivesEveryPeriodOfATaskAtOnceAndOnlyOnce() {
        int version = first().version();
        requests.receive(reporter, first().id());
        assertThat(mine()).hasSize(4).allSatisfy(each -> assertThat(each.receivedAt()).isNotNull());
        var again = requests.receive(reporter, first().id());
        assertThat(again.receivedAt()).isEqualTo(first().receivedAt());
        assertThat(again.version()).isEqualTo(version);
        assertThatThrownBy(() -> requests.receive(office, first().id())).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> requests.receive(neighbour, first().id())).hasMessageContaining("not_found");
    }

    @Test
    void whatWasSentBackIsNotReportedUntilItIsAnswered() {
        var before = first();
        decline(before);
        assertThat(mine()).hasSize(4).allMatch(Obligation::declined);
        assertThatThrownBy(() -> reports.saveDraft(reporter, new SaveDraft(before.id(), first().version(), ReportContent.EMPTY))).hasMessageContaining("declined");
        assertThatThrownBy(() -> reports.submit(reporter, before.id(), first().version())).hasMessageContaining("declined");
        assertThatThrownBy(() -> decline(first())).hasMessageContaining("stale");
        assertThat(obligations.list(neighbour, ObligationFilter.ALL, PageRequest.FIRST).items()).noneMatch(Obligation::declined);
    }

    @Test
    void aTaskTakenBackIsOwedNoMore() {
        var asked = decline(first());
        assertThatThrownBy(() -> answer(office, asked, true, "", null)).hasMessageContaining("required");
        assertThatThrownBy(() -> answer(city, asked, true, "同意", null)).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> answer(neighbour, asked, true, "同意", null)).hasMessageContaining("not_found");
        assertThat(requests.countWaiting(office)).isEqualTo(1);
        assertThat(requests.countWaiting(city)).isZero();
        assertThat(answer(office, asked, true, "改由县政府办承担", null).state()).isEqualTo(RequestState.GRANTED);
        assertThat(mine()).hasSize(4).allMatch(each -> each.state() == ObligationState.EXEMPT && !each.declined());
        assertThat(requests.countWaiting(office)).isZero();
        assertThatThrownBy(() -> answer(office, asked, false, "再想想", null)).hasMessageContaining("stale");
    }

    @Test
    void aTaskThatStaysIsReportedAsBefore() {
        var asked = decline(first());
        answer(office, asked, false, "属于司法局职责", null);
        assertThat(mine()).allMatch(each -> each.state() == ObligationState.OPEN && !each.declined());
        assertThat(first().receivedAt()).isNotNull();
        reports.saveDraft(reporter, new SaveDraft(first().id(), first().version(), ReportContent.EMPTY));
        decline(first());
        assertThat(requests.own(reporter, PageRequest.FIRST).items()).extracting(RequestView::state).startsWith(RequestState.OPEN, RequestState.REFUSED);
    }

    @Test
    void aLaterDateFallsOnAWorkingDay() {
        var before = first();
        var saturday = LocalDate.of(2026, 4, 18);
        var asked = extend(before, saturday);
        assertThatThrownBy(() -> extend(first(), saturday.plusDays(9))).hasMessageContaining("request_open");
        assertThat(answer(office, asked, true, "", null).grantedDueOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(obligations.get(reporter, before.id()).dueOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(mine().stream().filter(each -> each.dueOn().isBefore(LocalDate.of(2026, 4, 20)))).isEmpty();
    }

    @Test
    void whoReportsAsksForNothingMore() {
        var asked = extend(first(), first().dueOn().plusDays(20));
        assertThat(requests.countWaiting(office)).isEqualTo(1);
        reports.saveDraft(reporter, new SaveDraft(first().id(), first().version(), new ReportContent(cn.mingzhang.kernel.word.Outcome.NOTHING_TO_REPORT, "本季度无此类事项。", null, "", "", "", List.of())));
        reports.submit(reporter, first().id(), first().version());
        assertThat(requests.get(reporter, asked.id()).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(requests.countWaiting(office)).isZero();
    }

    @Test
    void aLaterDateIsAskedForInTime() {
        var before = first();
        assertThatThrownBy(() -> extend(before, before.dueOn())).hasMessageContaining("extension_not_later");
        assertThatThrownBy(() -> extend(before, null)).hasMessageContaining("required");
        workshop.today(before.dueOn().plusDays(1));
        assertThatThrownBy(() -> extend(before, before.dueOn().plusDays(30))).hasMessageContaining("extension_too_late");
        assertThat(requests.possibleActs(reporter, before, List.of()).extend()).isFalse();
    }

    @Test
    void aRequestTakenBackLeavesNothingBehind() {
        var asked = decline(first());
        assertThatThrownBy(() -> requests.withdraw(office, asked.id(), asked.version())).hasMessageContaining("forbidden");
        assertThat(requests.withdraw(reporter, asked.id(), asked.version()).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(mine()).noneMatch(Obligation::declined);
        assertThatThrownBy(() -> answer(office, asked, true, "同意", null)).hasMessageContaining("stale");
    }

    private RequestView decline(Obligation about) {
        return requests.decline(reporter, new DeclineTask(about.id(), about.version(), DeclineGround.WRONG_BODY, "不是我局职责"));
    }

    private RequestView extend(Obligation about, @Nullable LocalDate due) {
        return requests.askExtension(reporter, new AskExtension(about.id(), about.version(), due, "材料还在会签"));
    }

    private RequestView answer(Scope who, RequestView asked, boolean grant, String words, @Nullable LocalDate due) {
        return requests.answer(who, new AnswerRequest(asked.id(), asked.version(), grant, words, due));
    }

    private Obligation first() {
        return mine().getFirst();
    }

    private List<Obligation> mine() {
        return obligations.list(reporter, ObligationFilter.ALL, PageRequest.FIRST).items();
    }
}
