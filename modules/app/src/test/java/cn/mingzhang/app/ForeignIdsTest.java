package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Ids do not stand in addresses alone. Where a request names a thing in its body or in its question, another province's thing, and one
 * beyond one's own reach, is answered word for word like a thing that never was, and nothing is done.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsTest {

    /**
     * One place where a request takes an id.
     *
     * @param what    says what is tried
     * @param code    what a write is refused by, which is this id and nothing else; {@code none} for a question
     * @param foreign an id that exists and is not for this reader
     * @param ask     sends the request with an id
     */
    private record Attempt(String what, String code, String foreign, Function<String, Answer> ask) {

        /** What went wrong; empty for a wall that holds. */
        List<String> faults() {
            var theirs = ask.apply(foreign);
            var nobodys = ask.apply(RouteRequest.NOBODYS);
            if (theirs.status() != nobodys.status() || !told(theirs, foreign).equals(told(nobodys, RouteRequest.NOBODYS))) {
                return List.of(what + ": " + theirs.status() + " " + theirs.body() + " beside " + nobodys.status() + " " + nobodys.body());
            }
            return refusal(theirs).equals(code) ? List.of() : List.of(what + ": " + theirs.status() + " " + theirs.body());
        }

        private static String refusal(Answer answer) {
            if (answer.status() < 400) {
                return answer.asked().startsWith("GET") ? "none" : "done";
            }
            var errors = answer.list("errors");
            return errors.isEmpty() ? answer.text("code") : errors.stream().map(error -> error.path("code").asString()).distinct().collect(Collectors.joining(","));
        }

        private static String told(Answer answer, String id) {
            return answer.body().replace(id, "ID").replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("\"request_id\":\"[^\"]*\"", "");
        }
    }

    @Autowired
    private Api api;

    private PlanYear ours;
    private PlanYear theirs;
    private PlanYear draft;

    @BeforeAll
    void handDownInBothProvinces() {
        ours = PlanYear.published(api, false);
        theirs = PlanYear.published(api, true);
        draft = PlanYear.imported(api, false);
    }

    @Test
    void amendmentsNameNobodyElses() {
        hold(List.of(
                new Attempt("add a body", "owner_unknown", theirs.body("county001"), id -> amend(Map.of("kind", "ADD_BODY", "task_id", ours.task(2), "body_id", id, "part", "RESPONSIBLE"))),
                new Attempt("exempt a body", "body_owes_not", theirs.body("county001"), id -> amend(Map.of("kind", "EXEMPT", "task_id", ours.task(0), "body_id", id))),
                new Attempt("remove a body", "body_owes_not", theirs.body("county001"), id -> amend(Map.of("kind", "REMOVE_BODY", "task_id", ours.task(0), "body_id", id))),
                new Attempt("cancel another's task", "not_found", theirs.task(0), id -> amend(Map.of("kind", "CANCEL", "task_id", id))),
                new Attempt("cancel another plan's task", "not_found", draft.task(0), id -> amend(Map.of("kind", "CANCEL", "task_id", id))),
                new Attempt("add a task at another's point", "point_unknown", theirs.heading(), id -> amend(Map.of("kind", "ADD", "title", "补充任务", "text", "开展补充工作。", "point_id", id,
                        "owners", List.of(Map.of("part", "LEAD", "body_id", ours.body("city01"))), "due_on", "2026-12-20"))),
                new Attempt("add a task that another owes", "owner_unknown", theirs.body("city01"), id -> amend(Map.of("kind", "ADD", "title", "补充任务", "text", "开展补充工作。",
                        "owners", List.of(Map.of("part", "LEAD", "body_id", id)), "due_on", "2026-12-20")))));
    }

    @Test
    void theEditorTakesOnlyItsOwn() {
        hold(List.of(
                new Attempt("merge with another's task", "merge_with_nothing", theirs.task(0), id -> api.post("office", draft.taskPath(0) + "/merge",
                        Map.of("version", draft.version(0), "with", List.of(id), "versions", Map.of(id, 1)))),
                new Attempt("change many", "not_found", theirs.task(0), id -> api.post("office", "/work-plans/" + draft.plan() + "/changes",
                        Map.of("tasks", List.of(Map.of("id", id, "version", 1)), "due_on", "2026-12-20"))),
                new Attempt("make another owe", "owner_unknown", theirs.body("city01"), id -> api.patch("office", draft.taskPath(0),
                        Map.of("version", draft.version(0), "owners", List.of(Map.of("part", "LEAD", "body_id", id))))),
                new Attempt("add a task at another's point", "point_unknown", theirs.heading(), id -> api.post("office", "/work-plans/" + draft.plan() + "/tasks",
                        Map.of("title", "补充任务", "point_id", id)))));
    }

    /** What a city received it splits below itself: another city's county is to it as another province's. */
    @Test
    void aPartIsHandedOnlyDownOnesOwnTree() {
        var part = api.post("city01-office", "/obligations/" + ours.obligation(4, "city01") + "/cascade").is(201);
        String plan = part.text("plan_id");
        var task = api.get("city01-office", "/work-plans/" + plan + "/tasks").is(200).items().getFirst();
        String path = "/work-plans/" + plan + "/tasks/" + task.path("id").asString();
        Function<String, Answer> owe = id -> api.patch("city01-office", path, Map.of("version", task.path("version").asInt(),
                "owners", List.of(Map.of("part", "LEAD", "body_id", id))));
        hold(List.of(
                new Attempt("another city's county", "not_found", ours.body("county003"), owe),
                new Attempt("the city beside", "not_found", ours.body("city02"), owe),
                new Attempt("the province itself", "not_found", ours.body("province"), owe),
                new Attempt("another province's county", "not_found", theirs.body("county001"), owe)));
    }

    @Test
    void peopleAndPlacesStayWithinTheReach() {
        String leaver = person("admin", "county003-approver");
        hold(List.of(
                new Attempt("invite into another's bureau", "not_found", theirs.body("county001"), id -> invite("admin", id)),
                new Attempt("invite beyond one's city", "not_found", ours.body("county003"), id -> invite("city01-admin", id)),
                new Attempt("a place elsewhere", "not_found", theirs.body("county001"), id -> api.post("admin", "/people/" + leaver + "/memberships",
                        Map.of("body_id", id, "roles", List.of("REPORTER"), "reason", "调岗"))),
                new Attempt("hand work over to a stranger", "unknown_successor", person("other-admin", "other-county003-reporter"), id -> api.post("admin", "/people/" + leaver + "/departure",
                        Map.of("version", personVersion(leaver), "successor_id", id, "reason", "离职"))),
                new Attempt("a foreign superior", "superior_not_managed", theirs.body("city01"), id -> api.patch("admin", "/bodies/" + ours.body("county001"),
                        Map.of("version", bodyVersion("county001"), "area_superior_id", id, "reason", "调整"))),
                new Attempt("a system for another's bureau", "not_found", theirs.body("county001"), id -> api.post("admin", "/service-accounts",
                        Map.of("name", "门户", "code", "portal", "body_id", id, "roles", List.of("REPORTER")))),
                new Attempt("a stranger in the roster", "unknown_colleague", person("other-admin", "other-county001-reporter"), id -> api.put("county001-reporter",
                        "/work-plans/" + ours.plan() + "/rosters/" + ours.body("county001"),
                        Map.of("version", 0, "entries", List.of(Map.of("post", "LIAISON", "name", "路人", "title", "科员", "phone", "0571-00000000", "person_id", id)))))));
    }

    @Test
    void reportsAndScoresStandOnOnesOwn() {
        String owed = ours.obligation(4, "county001");
        String evidence = theirs.evidence("county001-reporter", "b.txt");
        hold(List.of(
                new Attempt("another's evidence", "evidence_unknown", evidence, id -> ours.draft("county001-reporter", owed, id)),
                new Attempt("a colleague bureau's evidence", "evidence_unknown", ours.evidence("county002-reporter", "c.txt"), id -> ours.draft("county001-reporter", owed, id)),
                new Attempt("a scheme for another's plan", "not_found", theirs.plan(), id -> api.post("office", "/schemes",
                        Map.of("plan_id", id, "year", 2026, "group", "COUNTIES", "weight", "4", "full_marks", "100", "criteria", List.of()))),
                new Attempt("an assessment by another's scheme", "not_found", theirs.plan(), id -> api.post("office", "/assessments",
                        Map.of("scheme_id", id, "cut_off", LocalDate.of(2026, 11, 30).toString())))));
    }

    @Test
    void questionsFindNothingElsewhere() {
        var asked = new ArrayList<Attempt>();
        for (String question : List.of("/obligations?plan_id=", "/schemes?plan_id=", "/work-plans/" + ours.plan() + "/life?unfold=")) {
            asked.add(new Attempt(question, "none", question.contains("life") ? theirs.body("city01") : theirs.plan(), id -> api.get("office", question + id)));
        }
        asked.add(new Attempt("obligations of a task", "none", theirs.task(0), id -> api.get("office", "/obligations?task_id=" + id)));
        for (String question : List.of("/obligations?body_id=", "/bodies?parent_id=", "/work-plans/" + ours.plan() + "/rosters?city_id=")) {
            asked.add(new Attempt(question, "none", theirs.body("city01"), id -> api.get("office", question + id)));
        }
        asked.add(new Attempt("people of a body", "none", theirs.body("city01"), id -> api.get("admin", "/people?body_id=" + id)));
        asked.add(new Attempt("obligations of the county beside", "none", ours.body("county003"), id -> api.get("county001-reporter", "/obligations?body_id=" + id)));
        hold(asked);
    }

    private static void hold(List<Attempt> attempts) {
        assertThat(attempts.stream().flatMap(attempt -> attempt.faults().stream())).isEmpty();
    }

    private Answer amend(Map<String, ?> act) {
        var whole = new HashMap<String, Object>(act);
        whole.put("reason", "按上级通知调整");
        whole.put("version", ours.version(0));
        return api.post("office", "/work-plans/" + ours.plan() + "/amendments", whole);
    }

    private Answer invite(String admin, String body) {
        return api.post(admin, "/people", Map.of("account", "walker", "name", "路人", "body_id", body, "roles", List.of("REPORTER"), "reason", "新任"));
    }

    private String person(String admin, String account) {
        return api.get(admin, "/people?q=" + account).is(200).items().getFirst().path("id").asString();
    }

    private int personVersion(String person) {
        return api.get("admin", "/people/" + person).is(200).version();
    }

    private int bodyVersion(String code) {
        return api.get("admin", "/bodies/" + ours.body(code)).is(200).version();
    }
}
