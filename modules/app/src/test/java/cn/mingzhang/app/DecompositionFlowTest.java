package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a document to tasks that bodies owe. */
@AppTest
class DecompositionFlowTest {

    private static final String OFFICE = "office";

    @Autowired
    private Api api;

    @Test
    void readsADocumentIntoPointsAndTasks() {
        var added = api.upload(OFFICE, "/work-plans?year=2026", "要点.txt", PlanYear.DOCUMENT.getBytes(StandardCharsets.UTF_8)).is(201);
        assertThat(added.text("state")).isEqualTo("DRAFT");
        assertThat(added.text("title")).isEqualTo("东江省司法厅2026年政务公开工作要点");
        assertThat(added.number("year")).isEqualTo(2026);
        assertThat(added.number("points")).isEqualTo(5);
        var points = api.get(OFFICE, "/work-plans/" + added.id() + "/points").is(200).items();
        assertThat(points.stream().filter(point -> point.path("leaf").asBoolean())).hasSize(5)
                .allSatisfy(point -> assertThat(point.path("text").asString()).isNotBlank());
        assertThat(points.stream().filter(point -> !point.path("leaf").asBoolean() && point.toString().contains("深化主动公开"))).as(points.toString()).hasSize(1);
        var tasks = api.get(OFFICE, "/work-plans/" + added.id() + "/tasks").is(200).items();
        assertThat(tasks).hasSize(5).allSatisfy(task -> assertThat(task.path("version").asInt()).isEqualTo(1));
        assertThat(api.get(OFFICE, "/work-plans").is(200).items()).anySatisfy(plan -> assertThat(plan.path("id").asString()).isEqualTo(added.id()));
    }

    @Test
    void findsOwnersByNameAndDueDatesInTheText() {
        String document = """
                2026年政务公开工作要点

                一、主动公开
                （一）公开年度报告。2026年6月30日前公开法治政府建设年度报告。（牵头单位：办公室；责任单位：法治宣传处）
                （二）公开政策文件。各县（市、区）司法局集中公开政策文件。（责任单位：各县（市、区）司法局）
                """;
        var plan = api.upload(OFFICE, "/work-plans?year=2026", "要点.txt", document.getBytes(StandardCharsets.UTF_8)).is(201).id();
        var tasks = api.get(OFFICE, "/work-plans/" + plan + "/tasks").is(200).items();
        var year = PlanYear.imported(api, false);
        assertThat(tasks.getFirst().path("due_on").asString()).isEqualTo("2026-06-30");
        assertThat(tasks.getFirst().path("owners").values()).extracting(owner -> owner.path("part").asString() + " " + owner.path("body_id").asString())
                .containsExactly("LEAD " + year.body("division01"), "RESPONSIBLE " + year.body("division02"));
        assertThat(tasks.getLast().path("owners").values()).extracting(owner -> owner.path("audience").asString("")).containsExactly("ALL_COUNTIES");
    }

    @Test
    void splitsMergesDropsAndUndoes() {
        var year = PlanYear.imported(api, false);
        String text = year.taskJson(0).path("text").asString();
        var halves = api.post(OFFICE, year.taskPath(0) + "/split", Map.of("version", year.version(0), "at", text.indexOf('，') + 1)).is(200).items();
        assertThat(halves).hasSize(2);
        year.reload();
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/tasks").items()).hasSize(6);
        var merged = api.post(OFFICE, year.taskPath(0) + "/merge", Map.of("version", year.version(0), "with", List.of(year.task(1)))).is(200);
        assertThat(merged.text("text").replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        year.reload();
        api.delete(OFFICE, year.taskPath(4) + "?version=" + year.version(4)).is(204);
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/tasks").items()).hasSize(4);
        api.post(OFFICE, "/work-plans/" + year.plan() + "/undo").is(204);
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/tasks").items()).hasSize(5);
    }

    @Test
    void headingsAreRewordedMovedAndRemoved() {
        var year = PlanYear.imported(api, false);
        String path = "/work-plans/" + year.plan() + "/headings/" + year.heading();
        var changed = api.patch(OFFICE, path, Map.of("version", 1, "heading", "主动公开")).is(200);
        assertThat(changed.text("heading")).isEqualTo("主动公开");
        assertThat(changed.text("marker")).isEqualTo("一、");
        api.patch(OFFICE, path, Map.of("version", 1, "heading", "x")).refused(409, "stale");
        api.post(OFFICE, path + "/move", Map.of("version", changed.number("version"), "way", "OUT")).invalidAt("way", "heading_outermost");
        api.delete(OFFICE, path + "?version=" + changed.number("version")).is(204);
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/points").is(200).items()).noneSatisfy(point -> assertThat(point.path("id").asString()).isEqualTo(changed.id()));
        api.post(OFFICE, "/work-plans/" + year.plan() + "/undo").is(204);
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/points").is(200).body()).contains("主动公开");
        api.delete("leader", path + "?version=3").refused(403, "forbidden");
    }

    @Test
    void weightsAreAPercentageWithOneDecimal() {
        var year = PlanYear.imported(api, false);
        assertThat(year.own(0, Map.of("weight", 12.5)).text("weight")).isEqualTo("12.5");
        assertThat(api.post(OFFICE, "/work-plans/" + year.plan() + "/changes", Map.of("weight", 20, "tasks", IntStream.range(0, 5)
                .mapToObj(at -> Map.of("id", year.task(at), "version", year.version(at))).toList())).is(200).items()).hasSize(5);
        year.reload();
        assertThat(year.taskJson(3).path("weight").asString()).isEqualTo("20");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", year.version(0), "weight", 12.55)).invalidAt("weight", "not_understood");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", year.version(0), "weight", 101)).invalidAt("weight", "weight_range");
        year.own(0, Map.of("weight", 19));
        api.post(OFFICE, "/work-plans/" + year.plan() + "/publication").invalidAt("weights", "weights_not_whole");
    }

    @Test
    void tellsWhoeverEditsAnOldVersionHowItStands() {
        var year = PlanYear.imported(api, false);
        int seen = year.version(0);
        year.own(0, Map.of("title", "清理政策文件"));
        var refused = api.patch(OFFICE, year.taskPath(0), Map.of("title", "另一个标题", "version", seen)).refused(409, "stale");
        assertThat(refused.number("version")).isEqualTo(seen + 1);
        assertThat(refused.text("state")).isEqualTo("ACTIVE");
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/tasks").items().getFirst().path("title").asString()).isEqualTo("清理政策文件");
    }

    @Test
    void refusesEditsThatCannotBe() {
        var year = PlanYear.imported(api, false);
        api.patch(OFFICE, year.taskPath(0), Map.of("title", "x")).invalidAt("version", "required");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", 1, "due_on", "2025-01-01")).invalidAt("due_on", "due_past");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", 1, "due_on", "someday")).invalidAt("due_on", "not_understood");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", 1, "owners", List.of(Map.of("part", "LEAD", "body_id", "1")))).invalidAt("owners", "owner_unknown");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", 1, "owners", List.of(Map.of("part", "LEAD", "named_as", "长".repeat(201))))).invalidAt("owners", "too_long");
        var stranger = PlanYear.imported(api, true).body("county001");
        api.patch(OFFICE, year.taskPath(0), Map.of("version", 1, "owners", List.of(Map.of("part", "LEAD", "body_id", stranger)))).invalidAt("owners", "owner_unknown");
        api.patch(OFFICE, year.taskPath(0), "not an object").refused(400, "invalid_request");
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan() + "/tasks").items().getFirst().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void letsOnlyTheIssuersOfficeCutAndPublish() {
        var year = PlanYear.imported(api, false);
        api.patch("leader", year.taskPath(0), Map.of("title", "x", "version", 1)).refused(403, "forbidden");
        api.post("leader", "/work-plans/" + year.plan() + "/publication").refused(403, "forbidden");
        api.upload("county001-reporter", "/work-plans?year=2026", "要点.txt", PlanYear.DOCUMENT.getBytes(StandardCharsets.UTF_8)).refused(403, "forbidden");
        api.get("county001-reporter", "/work-plans/" + year.plan()).refused(404, "not_found");
    }

    @Test
    void refusesToPublishWhatNobodyOwns() {
        var year = PlanYear.imported(api, false);
        api.post(OFFICE, "/work-plans/" + year.plan() + "/publication").invalidAt("tasks." + year.task(0) + ".owners", "task_without_owner");
        assertThat(api.get(OFFICE, "/work-plans/" + year.plan()).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void publishesOnceHoweverOftenItIsAsked() {
        var year = PlanYear.published(api, false);
        String job = api.post(OFFICE, "/work-plans/" + year.plan() + "/publication").is(202).text("job_id");
        assertThat(api.post(OFFICE, "/work-plans/" + year.plan() + "/publication").is(202).text("job_id")).isEqualTo(job);
        var done = year.await(job);
        assertThat(done.number("done")).isEqualTo(5);
        assertThat(done.number("total")).isEqualTo(5);
        api.get("leader", "/jobs/" + job).refused(404, "not_found");
        assertThat(api.get("county001-reporter", "/work-plans/" + year.plan()).is(200).text("state")).isEqualTo("PUBLISHED");
        api.patch(OFFICE, year.taskPath(0), Map.of("title", "x", "version", year.version(0))).refused(409, "stale");
        assertThat(api.get(OFFICE, "/obligations?limit=200&plan_id=" + year.plan()).is(200).items()).hasSize(16);
    }

    @Test
    void givesEachBodyWhatItOwesAndNothingElse() {
        var year = PlanYear.published(api, false);
        String of = "/obligations?limit=200&plan_id=" + year.plan();
        assertThat(api.get("county001-reporter", of).is(200).items()).hasSize(6)
                .allSatisfy(owed -> assertThat(owed.path("body_id").asString()).isEqualTo(year.body("county001")));
        assertThat(api.get("county001-reporter", of + "&task_id=" + year.task(3)).items()).extracting(owed -> owed.path("period").asString())
                .containsExactlyInAnyOrder("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(api.get("city01-reporter", of).items()).hasSize(2);
        assertThat(api.get("city01-office", of).items()).hasSize(2 + 6 + 2);
        assertThat(api.get("city02-office", of).items()).hasSize(2 + 2);
        assertThat(api.get("division01-reporter", of).items()).extracting(owed -> owed.path("part").asString()).containsExactly("LEAD");
        assertThat(api.get("division02-reporter", of).items()).extracting(owed -> owed.path("part").asString()).containsExactly("RESPONSIBLE");
        api.get("admin", of).refused(403, "forbidden");
    }

    @Test
    void pagesByCursorWithoutLossOrRepeat() {
        var year = PlanYear.published(api, false);
        var seen = new java.util.ArrayList<String>();
        String next = "";
        do {
            var page = api.get(OFFICE, "/obligations?limit=5&plan_id=" + year.plan() + next).is(200);
            assertThat(page.items().size()).isLessThanOrEqualTo(5);
            page.items().forEach(owed -> seen.add(owed.path("id").asString()));
            next = page.at("next").isNull() ? null : "&cursor=" + page.text("next");
        } while (next != null);
        assertThat(seen).hasSize(16).doesNotHaveDuplicates();
        api.get(OFFICE, "/obligations?limit=201").invalidAt("limit", "limit_out_of_range");
    }
}
