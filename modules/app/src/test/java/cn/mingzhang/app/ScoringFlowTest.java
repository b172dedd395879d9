package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From frozen facts to a ranking, and the files that leave the house. */
@AppTest
class ScoringFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private TestClock clock;

    private PlanYear year;

    @BeforeEach
    void reportTheYear() {
        year = PlanYear.published(api, false);
        clock.set(LocalDate.of(2026, 6, 1));
        String owed = year.obligation(0, "county001");
        year.reported("county001", owed);
        year.act("city01-office", owed, "verification").is(200);
        year.act("office", owed, "verification").is(200);
        clock.set(LocalDate.of(2026, 7, 10));
        String late = year.obligation(0, "county002");
        year.reported("county002", late);
        year.act("city01-office", late, "return", Map.of("reason", "材料不足", "rectify_by", "2026-07-20")).is(200);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void holdsTheWeightToFourPercent() {
        api.post("office", "/schemes", ScoringYear.draft(year, "3.9")).invalidAt("weight", "weight_too_low");
        api.post("office", "/schemes", ScoringYear.draft(year, "4")).is(201);
        api.post("city01-office", "/schemes", ScoringYear.draft(year, "4")).refused(403, "forbidden");
        api.post("leader", "/schemes", ScoringYear.draft(year, "4")).refused(403, "forbidden");
    }

    @Test
    void aSchemeChangesUntilItIsPublished() {
        var drafted = api.post("office", "/schemes", ScoringYear.draft(year, "4.5")).is(201);
        String path = "/schemes/" + drafted.id();
        var body = new HashMap<>(ScoringYear.draft(year, "5"));
        body.put("version", drafted.version());
        api.get("county001-approver", path).refused(404, "not_found");
        assertThat(api.put("office", path, body).is(200).text("weight")).isEqualTo("5");
        assertThat(api.put("office", path, body).refused(409, "stale").version()).isEqualTo(drafted.version() + 1);
        api.post("office", "/assessments", Map.of("scheme_id", drafted.id(), "cut_off", "2026-06-30")).refused(409, "scheme_not_published");
        assertThat(api.post("office", path + "/publication", Map.of("version", drafted.version() + 1)).is(200).text("state")).isEqualTo("PUBLISHED");
        body.put("version", drafted.version() + 2);
        api.put("office", path, body).refused(409, "scheme_published");
        assertThat(api.get("county001-approver", path).is(200).text("weight")).isEqualTo("5");
        api.get("division01-reporter", path).refused(404, "not_found");
    }

    @Test
    void freezesTheFactsUnderAHash() {
        var scoring = ScoringYear.taken(api, year, "2026-06-30");
        var taken = api.get("office", "/assessments/" + scoring.assessment()).is(200);
        assertThat(taken.text("sha256")).matches("[0-9a-f]{64}");
        assertThat(taken.number("bodies")).isEqualTo(3);
        String before = scoring.sheet("office", "county002").is(200).body();
        String late = year.obligation(0, "county002");
        year.act("county002-reporter", late, "submission").is(200);
        year.act("county002-approver", late, "approval").is(200);
        year.act("city01-office", late, "verification").is(200);
        year.act("office", late, "verification").is(200);
        assertThat(scoring.sheet("office", "county002").body()).isEqualTo(before);
        assertThat(api.get("office", "/assessments/" + scoring.assessment()).text("sha256")).isEqualTo(taken.text("sha256"));
    }

    @Test
    void everyFigureOpensToWhatItCounted() {
        var scoring = ScoringYear.taken(api, year, "2026-06-30");
        var facts = api.get("assessor1", scoring.sheetPath("county001") + "/marks/" + scoring.criterion(0) + "/facts").is(200);
        assertThat(facts.list("items")).extracting(item -> item.path("type").asString()).containsOnly("obligation");
        assertThat(facts.list("items")).extracting(item -> item.path("id").asString()).contains(year.obligation(0, "county001"));
        assertThat(facts.number("count")).isEqualTo(facts.list("items").size());
        var returns = api.get("assessor1", scoring.sheetPath("county002") + "/marks/" + scoring.criterion(3) + "/facts").is(200);
        assertThat(returns.list("items")).extracting(item -> item.path("id").asString()).containsExactly(year.obligation(0, "county002"));
        assertThat(scoring.sheet("assessor1", "county002").text("criteria/3/computed")).isEqualTo("-2");
    }

    @Test
    void marksCarryAReasonAndStayWithinTheirCriterion() {
        var scoring = ScoringYear.taken(api, year, "2026-06-30");
        String path = scoring.sheetPath("county001") + "/marks/" + scoring.criterion(2);
        api.put("assessor1", path, Map.of("points", "21", "reason", "好", "version", 1)).invalidAt("points", "points_out_of_range");
        api.put("assessor1", path, Map.of("points", "20", "version", 1)).invalidAt("reason", "required");
        api.put("assessor1", scoring.sheetPath("county001") + "/marks/" + scoring.criterion(0), Map.of("points", "1", "reason", "好", "version", 1))
                .invalidAt("criterion_id", "criterion_counted");
        api.put("office", path, Map.of("points", "20", "reason", "好", "version", 1)).refused(403, "forbidden");
        api.put("county001-reporter", path, Map.of("points", "20", "reason", "好", "version", 1)).refused(404, "not_found");
        assertThat(api.put("assessor1", path, Map.of("points", "18.5", "reason", "材料齐全", "version", 1)).is(200).text("criteria/2/assessed")).isEqualTo("18.5");
        api.put("assessor1", path, Map.of("points", "17", "reason", "改", "version", 1)).refused(409, "stale");
    }

    @Test
    void ranksTheGroupOnceEverybodyIsMarked() {
        var scoring = ScoringYear.taken(api, year, "2026-06-30");
        scoring.mark("county001", "18").is(200);
        scoring.move("PROVISIONAL").refused(422, "invalid");
        String ranking = "/assessments/" + scoring.assessment() + "/ranking";
        api.get("county001-leader", ranking).refused(404, "not_found");
        scoring.mark("county002", "15").is(200);
        scoring.mark("county003", "10").is(200);
        scoring.move("FINAL").is(409);
        scoring.move("PROVISIONAL").is(200);
        var places = api.get("office", ranking + "?group=COUNTIES").is(200).list("");
        assertThat(places).extracting(place -> place.path("body_id").asString()).first().isEqualTo(year.body("county001"));
        assertThat(places).extracting(place -> place.path("rank").asInt()).startsWith(1);
        for (var place : places) {
            var score = new java.math.BigDecimal(place.path("score").asString());
            var share = new java.math.BigDecimal(place.path("share").asString());
            assertThat(share).isEqualByComparingTo(score.multiply(new java.math.BigDecimal("4.5")).divide(new java.math.BigDecimal("100"), share.scale(), java.math.RoundingMode.HALF_UP));
        }
        assertThat(api.get("county001-leader", ranking).is(200).list("")).hasSize(3);
        scoring.sheet("county001-reporter", "county001").is(200);
        scoring.sheet("county001-reporter", "county002").refused(404, "not_found");
        scoring.mark("county001", "19").refused(409, "assessment_closed");
        scoring.move("PROVISIONAL").is(409);
        assertThat(scoring.move("FINAL").is(200).text("state")).isEqualTo("FINAL");
    }

    @Test
    void theTaskTableIsAWorkbook() throws Exception {
        var file = api.get("office", "/work-plans/" + year.plan() + "/task-table.xlsx").is(200);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file.bytes()))) {
            var cells = new java.util.ArrayList<String>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).anyMatch(text -> text.contains("任务分解表")).anyMatch(text -> text.contains("办公室")).anyMatch(text -> text.contains("2026年6月30日"));
        }
        api.get("county001-reporter", "/work-plans/" + year.plan() + "/task-table.xlsx").is(200);
        api.get("other-office", "/work-plans/" + year.plan() + "/task-table.xlsx").refused(404, "not_found");
    }

    @Test
    void theSelfInspectionReportIsADocument() throws Exception {
        String path = "/bodies/" + year.body("county001") + "/self-inspection.docx?year=2026";
        var file = api.get("county001-reporter", path).is(200);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("清溪县司法局", "自查报告", "已完成清理并集中公开。");
        }
        api.get("city01-office", path).is(200);
        api.get("city02-office", path).refused(404, "not_found");
        api.get("county002-reporter", path).refused(404, "not_found");
    }

    @Test
    void theRankingIsAWorkbook() throws Exception {
        var scoring = ScoringYear.taken(api, year, "2026-06-30").provisional();
        var file = api.get("office", "/assessments/" + scoring.assessment() + "/ranking.xlsx").is(200);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file.bytes()))) {
            var cells = new java.util.ArrayList<String>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).containsAll(List.of("清溪县司法局", "南坪区司法局", "石桥县司法局"));
        }
        assertThat(api.get("auditor", "/audit?limit=50&thing=assessment:" + scoring.assessment()).is(200).items()).extracting(entry -> entry.path("action").asString())
                .contains("take", "mark", "move", "export");
    }
}
