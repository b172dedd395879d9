package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people act on the same report at the same moment: one wins, the other is told how it stands. */
@AppTest
class TwoAtOnceTest {

    private static final List<String> COUNTIES = List.of("county001", "county002", "county003");

    @Autowired
    private Api api;

    private final ExecutorService hands = Executors.newFixedThreadPool(2);
    private PlanYear year;

    @BeforeEach
    void publishAPlan() {
        year = PlanYear.published(api, false);
    }

    @AfterEach
    void letGo() {
        hands.shutdown();
    }

    @Test
    void ofTwoVerdictsOneStands() throws Exception {
        for (String code : COUNTIES) {
            for (int task : List.of(0, 4)) {
                String contested = year.obligation(task, code);
                String office = code.equals("county003") ? "city02-office" : "city01-office";
                year.reported(code, contested);
                String left = contest(contested, seen -> List.of(
                        () -> year.act(office, contested, "verification", Map.of("version", seen)),
                        () -> year.act(office, contested, "return", Map.of("version", seen, "reason", "退回", "rectify_by", "2026-03-31"))));
                assertThat(left).isEqualTo("stale");
                assertThat(year.see("office", contested).list("reviews")).hasSize(2);
            }
        }
    }

    @Test
    void ofTwoSubmissionsOneCounts() throws Exception {
        for (String code : COUNTIES) {
            for (int task : List.of(0, 4)) {
                String contested = year.obligation(task, code);
                year.draft(code + "-reporter", contested, year.evidence(code + "-reporter", "a.txt")).is(200);
                Callable<Answer> submit = () -> year.act(code + "-reporter", contested, "submission", Map.of("version", 2));
                assertThat(contest(contested, _ -> List.of(submit, submit))).isEqualTo("stale");
                assertThat(year.see("office", contested).list("reports")).hasSize(1);
            }
        }
    }

    @Test
    void aReportIsEitherTakenBackOrApproved() throws Exception {
        for (String code : List.of("county001", "county002")) {
            for (int task : List.of(0, 4)) {
                String contested = year.obligation(task, code);
                year.draft(code + "-reporter", contested, year.evidence(code + "-reporter", "a.txt")).is(200);
                year.act(code + "-reporter", contested, "submission").is(200);
                assertThat(contest(contested, seen -> List.of(
                        () -> year.act(code + "-reporter", contested, "recall", Map.of("version", seen)),
                        () -> year.act(code + "-approver", contested, "approval", Map.of("version", seen))))).isEqualTo("stale");
            }
        }
    }

    @Test
    void ofTwoEditsOfATaskOneIsKept() throws Exception {
        var draft = PlanYear.imported(api, false);
        for (int task = 0; task < 5; task++) {
            String path = draft.taskPath(task);
            var start = new CyclicBarrier(2);
            Callable<Answer> edit = () -> {
                start.await();
                return api.patch("office", path, Map.of("title", "改", "version", 1));
            };
            var answers = List.of(hands.submit(edit), hands.submit(edit));
            assertThat(List.of(answers.getFirst().get().status(), answers.getLast().get().status())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void askedTwiceAtOnceAPlanIsPublishedByOneJob() throws Exception {
        var draft = PlanYear.imported(api, false);
        for (int task = 0; task < 5; task++) {
            draft.own(task, Map.of("owners", List.of(PlanYear.audience("ALL_COUNTIES"))));
        }
        var start = new CyclicBarrier(2);
        Callable<Answer> publish = () -> {
            start.await();
            return api.post("office", "/work-plans/" + draft.plan() + "/publication");
        };
        var answers = List.of(hands.submit(publish), hands.submit(publish));
        var jobs = Stream.of(answers.getFirst().get(), answers.getLast().get()).filter(answer -> answer.status() == 202).map(answer -> answer.text("job_id")).distinct().toList();
        assertThat(jobs).hasSize(1);
        draft.await(jobs.getFirst());
    }

    private interface Contest {
        List<Callable<Answer>> at(int version);
    }

    /** Lets both act at once. @return what the loser was told */
    private String contest(String obligation, Contest contest) throws Exception {
        var start = new CyclicBarrier(2);
        var answers = contest.at(year.versionOf(obligation)).stream().map(act -> hands.submit(() -> {
            start.await();
            return act.call();
        })).toList();
        var both = List.of(answers.getFirst().get(), answers.getLast().get());
        assertThat(both).extracting(Answer::status).as(both.getFirst().body() + both.getLast().body()).containsExactlyInAnyOrder(200, 409);
        return both.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().text("code");
    }
}
