package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What bodies owe, from the first draft to the last verification. */
@AppTest
class ProgressFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private TestClock clock;

    private PlanYear year;
    private String owed;

    @BeforeEach
    void publishAPlan() {
        year = PlanYear.published(api, false);
        owed = year.obligation(0, "county001");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void keepsADraftThatOnlyItsOwnBodySees() {
        var saved = year.draft("county001-reporter", owed).is(200);
        assertThat(saved.text("state")).isEqualTo("OPEN");
        var own = year.see("county001-reporter", owed).is(200);
        assertThat(own.text("reports/0/narrative")).isEqualTo("已完成清理并集中公开。");
        assertThat(own.text("reports/0/state")).isEqualTo("DRAFT");
        assertThat(year.see("office", owed).is(200).list("reports")).isEmpty();
        assertThat(year.see("city01-office", owed).is(200).list("reports")).isEmpty();
    }

    @Test
    void refusesAReportWithoutWhatItNeeds() {
        year.act("county001-reporter", owed, "submission").invalidAt("outcome", "outcome_required").invalidAt("narrative", "narrative_required");
        year.draft("county001-reporter", owed).is(200);
        year.act("county001-reporter", owed, "submission").invalidAt("evidence_ids", "evidence_required");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("outcome", "NOT_FULFILLED", "narrative", "没有完成", "version", year.versionOf(owed))).is(200);
        year.act("county001-reporter", owed, "submission").invalidAt("problems", "problems_required");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("outcome", "NOTHING_TO_REPORT", "version", year.versionOf(owed))).is(200);
        year.act("county001-reporter", owed, "submission").invalidAt("narrative", "zero_reason_required");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("evidence_ids", List.of("1"), "version", year.versionOf(owed)))
                .invalidAt("evidence_ids", "evidence_unknown");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("outcome", "DONE", "version", year.versionOf(owed))).refused(400, "invalid_request");
        assertThat(year.see("county001-reporter", owed).text("state")).isEqualTo("OPEN");
    }

    @Test
    void takesAZeroReportWithItsReason() {
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("outcome", "NOTHING_TO_REPORT", "narrative", "本期无此类事项。",
                "version", year.versionOf(owed))).is(200);
        assertThat(year.act("county001-reporter", owed, "submission").is(200).text("outcome")).isEqualTo("NOTHING_TO_REPORT");
    }

    @Test
    void letsOnlyTheOwnReporterWrite() {
        year.draft("county001-approver", owed).refused(403, "forbidden");
        year.act("county001-approver", owed, "submission").refused(403, "forbidden");
        year.draft("city01-reporter", owed).refused(404, "not_found");
        year.draft("office", owed).refused(403, "forbidden");
        year.draft("county002-reporter", owed).refused(404, "not_found");
    }

    @Test
    void goesUpTheChainAndIsVerifiedOnlyAfterTheLastStep() {
        String evidence = year.evidence("county001-reporter", "清单.txt");
        year.draft("county001-reporter", owed, evidence).is(200);
        var submitted = year.act("county001-reporter", owed, "submission").is(200);
        assertThat(submitted.text("state")).isEqualTo("SUBMITTED");
        year.act("county001-reporter", owed, "submission").refused(409, "stale");
        year.draft("county001-reporter", owed).refused(409, "stale");
        year.act("county001-reporter", owed, "approval").refused(403, "forbidden");
        year.act("city01-office", owed, "verification").refused(409, "stale");

        var approved = year.act("county001-approver", owed, "approval").is(200);
        assertThat(approved.text("state")).isEqualTo("APPROVED");
        assertThat(approved.text("awaiting_body_id")).isEqualTo(year.body("city01"));
        assertThat(api.get("city01-office", "/obligations?awaiting=me&plan_id=" + year.plan()).items()).extracting(o -> o.path("id").asString()).containsExactly(owed);
        assertThat(api.get("office", "/obligations?awaiting=me&plan_id=" + year.plan()).items()).isEmpty();
        year.act("office", owed, "verification").refused(403, "forbidden");
        year.act("city02-office", owed, "verification", Map.of("version", 1)).refused(404, "not_found");
        year.act("county001-approver", owed, "verification").refused(403, "forbidden");

        var once = year.act("city01-office", owed, "verification").is(200);
        assertThat(once.text("state")).isEqualTo("APPROVED");
        assertThat(once.text("awaiting_body_id")).isEqualTo(year.body("province"));
        year.act("city01-office", owed, "verification").refused(403, "forbidden");
        var verified = year.act("office", owed, "verification", Map.of("outcome", "PARTLY")).is(200);
        assertThat(verified.text("state")).isEqualTo("VERIFIED");
        assertThat(verified.text("outcome")).isEqualTo("PARTLY");
        assertThat(verified.at("awaiting_body_id").isNull()).isTrue();
        year.act("office", owed, "return", Map.of("reason", "x", "rectify_by", "2026-04-01")).refused(409, "stale");
        assertThat(api.get("office", "/obligations/" + owed + "/history").list("reviews")).extracting(review -> review.path("verdict").asString())
                .containsExactlyInAnyOrder("APPROVED", "VERIFIED", "VERIFIED");
    }

    @Test
    void comesBackWithAReasonAndGoesUpAgain() {
        year.reported("county001", owed);
        year.act("city01-office", owed, "return").invalidAt("reason", "reason_required").invalidAt("rectify_by", "rectify_by_required");
        year.act("city01-office", owed, "return", Map.of("reason", "材料不足", "rectify_by", "2026-03-01")).invalidAt("rectify_by", "rectify_by_in_past");
        var returned = year.act("city01-office", owed, "return", Map.of("reason", "材料不足", "rectify_by", "2026-03-20")).is(200);
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(returned.number("returned_by_step")).isEqualTo(1);
        assertThat(returned.text("rectify_by")).isEqualTo("2026-03-20");
        assertThat(year.see("county001-reporter", owed).text("reviews/0/reason")).isEqualTo("材料不足");
        year.act("county001-reporter", owed, "submission").is(200);
        year.act("county001-approver", owed, "approval").is(200);
        year.act("city01-office", owed, "verification").is(200);
        assertThat(year.act("office", owed, "verification").is(200).text("state")).isEqualTo("VERIFIED");
        assertThat(year.see("county001-reporter", owed).list("reports")).hasSize(2);
        assertThat(year.see("county001-reporter", owed).number("returns")).isEqualTo(1);
    }

    @Test
    void isTakenBackWhileNobodyJudgedIt() {
        year.draft("county001-reporter", owed, year.evidence("county001-reporter", "a.txt")).is(200);
        year.act("county001-reporter", owed, "submission").is(200);
        assertThat(year.act("county001-reporter", owed, "recall").is(200).text("state")).isEqualTo("OPEN");
        year.act("county001-reporter", owed, "submission").is(200);
        year.act("county001-approver", owed, "approval").is(200);
        year.act("county001-reporter", owed, "recall").refused(409, "stale");
    }

    @Test
    void divisionsReportToTheirOwnDepartmentAlone() {
        String lead = year.obligation(2, "division01");
        String helps = year.obligation(2, "division02");
        year.draft("division01-reporter", lead, year.evidence("division01-reporter", "a.txt")).is(200);
        year.act("division01-reporter", lead, "submission").invalidAt("lead_note", "contributions_missing");
        year.draft("division02-reporter", helps, year.evidence("division02-reporter", "b.txt")).is(200);
        year.act("division02-reporter", helps, "submission").is(200);
        year.act("division01-reporter", lead, "submission").is(200);
        assertThat(year.act("division01-approver", lead, "approval").is(200).text("awaiting_body_id")).isEqualTo(year.body("province"));
        assertThat(year.act("office", lead, "verification").is(200).text("state")).isEqualTo("VERIFIED");
    }

    @Test
    void evidenceIsSeenByWhoSeesTheReportAndComesBackAsItWas() throws Exception {
        byte[] content = "%PDF-1.4\n证明".getBytes(StandardCharsets.UTF_8);
        var added = api.upload("county001-reporter", "/evidence", "公开 目录.pdf", content).is(201);
        assertThat(added.text("media_type")).isEqualTo("application/pdf");
        assertThat(added.text("sha256")).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        String path = "/evidence/" + added.id();
        api.get("office", path).refused(404, "not_found");
        api.get("city01-office", path + "/content").refused(404, "not_found");
        year.draft("county001-reporter", owed, added.id()).is(200);
        api.get("office", path).refused(404, "not_found");
        year.act("county001-reporter", owed, "submission").is(200);
        var given = api.get("office", path + "/content").is(200);
        assertThat(given.bytes()).isEqualTo(content);
        assertThat(given.response().getHeader("Content-Disposition")).startsWith("attachment").contains("filename*=UTF-8''");
        assertThat(given.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        api.get("county002-reporter", path).refused(404, "not_found");
        api.get("other-office", path + "/content").refused(404, "not_found");

        var link = api.post("county001-reporter", "/evidence", Map.of("url", "https://www.example.gov.cn/zwgk/1.html")).is(201);
        api.get("county001-reporter", "/evidence/" + link.id() + "/content").refused(404, "not_found");
        api.post("county001-reporter", "/evidence", Map.of("url", "javascript:alert(1)")).invalidAt("url", "url_not_absolute");
        String stranger = year.evidence("county002-reporter", "b.txt");
        year.draft("county001-reporter", year.obligation(4, "county001"), stranger).invalidAt("evidence_ids", "evidence_unknown");
    }

    @Test
    void refusesUploadsThatMayNotBeKept() {
        api.upload("county001-reporter", "/evidence", "空.pdf", new byte[0]).invalidAt("file", "file_empty");
        api.upload("county001-reporter", "/evidence", "run.exe", "MZ".getBytes(StandardCharsets.UTF_8)).refused(415, "evidence_type_refused");
        api.upload("county001-reporter", "/evidence", "harmless.txt", "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)).refused(415, "evidence_type_refused");
        api.post("county001-reporter", "/evidence", Map.of()).invalidAt("url", "required");
        api.upload("office", "/evidence", "a.txt", "a".getBytes(StandardCharsets.UTF_8)).refused(403, "forbidden");
        api.upload("office", "/work-plans", "要点.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}).is(415);
        api.upload("office", "/work-plans", "空.txt", new byte[0]).is(422);
        api.upload("office", "/work-plans", "坏.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}).is(422);
        api.upload("office", "/work-plans", "大.txt", new byte[21 * 1024 * 1024]).refused(413, "document_too_large");
        api.upload("office", "/work-plans?year=1066", "要点.txt", PlanYear.DOCUMENT.getBytes(StandardCharsets.UTF_8)).invalidAt("year", "year_out_of_range");
        var words = api.upload("office", "/work-plans?year=2026", "一段.txt", "要点\n\n各单位要认真做好政务公开工作。\n\n各单位要按时报送材料。\n".getBytes(StandardCharsets.UTF_8)).is(201);
        assertThat(api.get("office", "/work-plans/" + words.id() + "/tasks").items()).as("a document without outline").isNotEmpty();
    }

    @Test
    void latenessFollowsTheCalendarAndIsNeverStored() {
        assertThat(year.see("office", owed).at("late").asBoolean()).isFalse();
        clock.set(LocalDate.of(2026, 6, 30));
        assertThat(year.see("office", owed).at("late").asBoolean()).isFalse();
        clock.set(LocalDate.of(2026, 7, 1));
        assertThat(year.see("office", owed).at("late").asBoolean()).isTrue();
        assertThat(api.get("office", "/obligations?late=true&plan_id=" + year.plan() + "&task_id=" + year.task(0)).items()).hasSize(3);
        assertThat(api.get("office", "/obligations?late=false&plan_id=" + year.plan() + "&task_id=" + year.task(0)).items()).isEmpty();
        clock.set(LocalDate.of(2026, 6, 1));
        year.reported("county001", owed);
        clock.set(LocalDate.of(2026, 12, 31));
        assertThat(year.see("office", owed).at("late").asBoolean()).as("reported in time").isFalse();
        String tardy = year.obligation(0, "county002");
        year.reported("county002", tardy);
        assertThat(year.see("office", tardy).at("late").asBoolean()).as("reported after its date").isTrue();
    }

    @Test
    void matrixAndProgressCountTheSameObligations() {
        year.reported("county001", owed);
        var matrix = api.get("office", "/work-plans/" + year.plan() + "/matrix").is(200);
        assertThat(matrix.list("tasks")).hasSize(5);
        int cells = matrix.list("cells").stream().mapToInt(cell -> cell.path("count").asInt()).sum();
        assertThat(cells).isEqualTo(16);
        assertThat(matrix.list("cells")).anySatisfy(cell -> {
            assertThat(cell.path("task_id").asString()).isEqualTo(year.task(0));
            assertThat(cell.path("body_id").asString()).isEqualTo(year.body("county001"));
            assertThat(cell.path("state").asString()).isEqualTo("APPROVED");
        });
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/matrix?level=COUNTY").list("bodies")).hasSize(3);
        assertThat(api.get("county001-reporter", "/work-plans/" + year.plan() + "/matrix").is(200).list("bodies")).extracting(body -> body.path("id").asString())
                .containsExactly(year.body("county001"));
        var progress = api.get("office", "/work-plans/" + year.plan() + "/progress?by=city").is(200);
        assertThat(progress.list("groups").stream().mapToInt(group -> group.path("total").asInt()).sum()).isEqualTo(16);
        assertThat(progress.list("groups").stream().mapToInt(group -> group.path("states").path("APPROVED").asInt(0)).sum()).isEqualTo(1);
    }

    @Test
    void everyActLeavesAnEntryThatTheAuditorReads() {
        year.reported("county001", owed);
        year.act("city01-office", owed, "return", Map.of("reason", "材料不足", "rectify_by", "2026-03-20")).is(200);
        var entries = api.get("auditor", "/audit?limit=200&thing=obligation:" + owed).is(200).items();
        assertThat(entries).extracting(entry -> entry.path("action").asString()).contains("save-draft", "submit", "approve", "return");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.path("actor").asString()).isNotBlank());
        assertThat(api.get("auditor", "/audit?limit=200&thing=work_plan:" + year.plan()).items()).extracting(entry -> entry.path("action").asString()).contains("publish");
        api.get("office", "/audit").refused(403, "forbidden");
        api.get("admin", "/audit").refused(403, "forbidden");
        assertThat(api.get("other-auditor", "/audit?thing=obligation:" + owed).is(200).items()).isEmpty();
    }
}
