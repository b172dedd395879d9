package cn.mingzhang.app;

import java.util.List;
import java.util.Map;

/** A published scheme for the counties under a published plan, and an assessment by it. */
final class ScoringYear {

    private final Api api;
    private final PlanYear year;
    private final String scheme;
    private final String assessment;

    private ScoringYear(Api api, PlanYear year, String scheme, String assessment) {
        this.api = api;
        this.year = year;
        this.scheme = scheme;
        this.assessment = assessment;
    }

    /** Frozen at a day; marks are still to be set. */
    static ScoringYear taken(Api api, PlanYear year, String cutOff) {
        String office = year.account("office");
        String scheme = api.post(office, "/schemes", draft(year, "4.5")).is(201).id();
        api.post(office, "/schemes/" + scheme + "/publication", Map.of("version", 1)).is(200);
        String assessment = api.post(office, "/assessments", Map.of("scheme_id", scheme, "cut_off", cutOff)).is(201).id();
        return new ScoringYear(api, year, scheme, assessment);
    }

    /** What a client sends: 60 for fulfilling, 20 for punctuality, 20 by judgement, 2 off for each return. */
    static Map<String, Object> draft(PlanYear year, String weight) {
        return Map.of("plan_id", year.plan(), "year", 2026, "group", "COUNTIES", "title", "2026年县区考核办法", "weight", weight, "full_marks", "100",
                "criteria", List.of(
                        Map.of("title", "任务完成", "kind", "BASE_FULFILLED", "full", "60"),
                        Map.of("title", "按时报送", "kind", "BASE_ON_TIME", "full", "20"),
                        Map.of("title", "工作质量", "kind", "MARK", "full", "20"),
                        Map.of("title", "被退回", "kind", "DEDUCTION", "full", "0", "params", Map.of("fact", "RETURNED", "points", "2", "cap", "6"))));
    }

    String scheme() {
        return scheme;
    }

    String assessment() {
        return assessment;
    }

    /** A body's sheet. */
    Answer sheet(String account, String code) {
        return api.get(year.account(account), sheetPath(code));
    }

    String sheetPath(String code) {
        return "/assessments/" + assessment + "/sheets/" + year.body(code);
    }

    /** The criterion at a place of the scheme, counted from 0. */
    String criterion(int at) {
        return api.get(year.account("office"), "/schemes/" + scheme).is(200).text("criteria/" + at + "/id");
    }

    /** Sets the one mark that is a judgement. */
    Answer mark(String code, String points) {
        int version = sheet("assessor1", code).is(200).number("criteria/2/version");
        return api.put(year.account("assessor1"), sheetPath(code) + "/marks/" + criterion(2), Map.of("points", points, "reason", "按材料评定", "version", version));
    }

    Answer move(String to) {
        return api.post(year.account("office"), "/assessments/" + assessment + "/transitions", Map.of("to", to));
    }

    /** All marks set, the result shown. */
    ScoringYear provisional() {
        List.of("county001", "county002", "county003").forEach(code -> mark(code, "15").is(200));
        move("PROVISIONAL").is(200);
        return this;
    }
}
