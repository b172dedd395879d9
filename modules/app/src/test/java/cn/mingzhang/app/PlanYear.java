package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One plan of one province on its way through a year, driven over HTTP as its people would. {@link #imported} gives a
 * draft, {@link #published} one that everybody owes.
 */
final class PlanYear {

    /** Five leaves; the tests name the owners themselves. */
    static final String DOCUMENT = """
            东江省司法厅2026年政务公开工作要点

            一、深化主动公开
            （一）更新政策文件库。对现行有效的规章和行政规范性文件进行清理，集中公开并动态更新。
            （二）规范公开法治政府建设年度报告。按时公开上一年度法治政府建设情况。
            二、加强解读回应
            （三）做好政策解读。政策文件与解读材料同步组织、同步审签、同步部署。
            （四）回应社会关切。及时回应群众关注的公共法律服务事项。
            三、强化组织保障
            （五）开展业务培训。将政务公开纳入干部教育培训内容。
            """;

    private final Api api;
    private final String prefix;
    private final Map<String, String> bodies = new HashMap<>();
    private String plan = "";
    private List<JsonNode> tasks = List.of();

    private PlanYear(Api api, String prefix) {
        this.api = api;
        this.prefix = prefix;
        api.get(account("office"), "/bodies?limit=200").is(200).items()
                .forEach(body -> bodies.put(body.path("code").asString(), body.path("id").asString()));
    }

    /** A draft with five tasks and nobody to do them. */
    static PlanYear imported(Api api, boolean other) {
        return imported(api, other ? "other-" : "");
    }

    private static PlanYear imported(Api api, String prefix) {
        var year = new PlanYear(api, prefix);
        year.plan = api.upload(year.account("office"), "/work-plans?year=2026", "要点.txt", DOCUMENT.getBytes(StandardCharsets.UTF_8)).is(201).id();
        year.reload();
        assertThat(year.tasks).hasSize(5);
        return year;
    }

    /**
     * The same, handed down: the first task to all counties by the end of June, the second to all cities, the third with
     * division01 in the lead and division02 helping, the fourth to county001 each quarter, the fifth to counties and cities.
     */
    static PlanYear published(Api api, boolean other) {
        return published(api, other ? "other-" : "");
    }

    /** The same in the province whose accounts begin so. */
    static PlanYear published(Api api, String prefix) {
        var year = imported(api, prefix);
        year.own(0, Map.of("due_on", "2026-06-30", "owners", List.of(audience("ALL_COUNTIES"))));
        year.own(1, Map.of("due_on", "2026-09-30", "owners", List.of(audience("ALL_CITIES"))));
        year.own(2, Map.of("due_on", "2026-10-30", "owners", List.of(year.owner("LEAD", "division01"), year.owner("RESPONSIBLE", "division02"))));
        year.own(3, Map.of("period", "QUARTERLY", "owners", List.of(year.owner("LEAD", "county001"))));
        year.own(4, Map.of("due_on", "2026-11-30", "owners", List.of(audience("ALL_CITIES_AND_COUNTIES"))));
        String job = api.post(year.account("office"), "/work-plans/" + year.plan + "/publication").is(202).text("job_id");
        year.await(job);
        return year;
    }

    /** Waits for a publication to be done. */
    Answer await(String job) {
        for (int tries = 0; tries < 300; tries++) {
            var answer = api.get(account("office"), "/jobs/" + job).is(200);
            if (answer.text("state").equals("DONE")) {
                return answer;
            }
            assertThat(answer.text("state")).as(answer.body()).isNotEqualTo("FAILED");
            pause();
        }
        throw new AssertionError("the plan is not published after a minute");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String account(String name) {
        return prefix + name;
    }

    String plan() {
        return plan;
    }

    String body(String code) {
        return bodies.get(code);
    }

    /** The id of a task, counted from 0 in the order of the document. */
    String task(int at) {
        return tasks.get(at).path("id").asString();
    }

    /** The id of the first heading. */
    String heading() {
        return api.get(account("office"), "/work-plans/" + plan + "/points").is(200).items().stream().filter(point -> !point.path("leaf").asBoolean())
                .findFirst().orElseThrow().path("id").asString();
    }

    int version(int at) {
        return tasks.get(at).path("version").asInt();
    }

    JsonNode taskJson(int at) {
        return tasks.get(at);
    }

    String taskPath(int at) {
        return "/work-plans/" + plan + "/tasks/" + task(at);
    }

    /** Reads the tasks anew. */
    void reload() {
        tasks = api.get(account("office"), "/work-plans/" + plan + "/tasks?limit=200").is(200).items();
    }

    /** Changes a task at the version that stands. */
    Answer own(int at, Map<String, ?> change) {
        var body = new HashMap<String, Object>(change);
        body.put("version", version(at));
        var answer = api.patch(account("office"), taskPath(at), body).is(200);
        reload();
        return answer;
    }

    Map<String, String> owner(String part, String code) {
        return Map.of("part", part, "body_id", body(code));
    }

    static Map<String, String> audience(String audience) {
        return Map.of("part", "RESPONSIBLE", "audience", audience);
    }

    /** What a body owes for a task, in the first of its periods. */
    String obligation(int task, String code) {
        return api.get(account("office"), "/obligations?task_id=" + task(task) + "&body_id=" + body(code)).is(200).items().getFirst().path("id").asString();
    }

    Answer see(String account, String obligation) {
        return api.get(account(account), "/obligations/" + obligation);
    }

    int versionOf(String obligation) {
        return see("office", obligation).is(200).version();
    }

    /** Evidence of an account's body. */
    String evidence(String account, String name) {
        return api.upload(account(account), "/evidence", name, ("证明材料 " + name + " " + account).getBytes(StandardCharsets.UTF_8)).is(201).id();
    }

    /** Writes a whole report and leaves it as a draft. */
    Answer draft(String account, String obligation, String... evidence) {
        return api.put(account(account), "/obligations/" + obligation + "/report", Map.of("narrative", "已完成清理并集中公开。", "outcome", "FULFILLED",
                "problems", "", "next_steps", "继续动态更新。", "evidence_ids", Arrays.asList(evidence), "version", versionOf(obligation)));
    }

    /** An act on the version that stands. */
    Answer act(String account, String obligation, String verb) {
        return act(account, obligation, verb, Map.of());
    }

    Answer act(String account, String obligation, String verb, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.putIfAbsent("version", versionOf(obligation));
        return api.post(account(account), "/obligations/" + obligation + "/" + verb, body);
    }

    /** A body reports with evidence and its leader approves. */
    void reported(String code, String obligation) {
        draft(code + "-reporter", obligation, evidence(code + "-reporter", "记录.txt")).is(200);
        act(code + "-reporter", obligation, "submission").is(200);
        act(code + "-approver", obligation, "approval").is(200);
    }
}
