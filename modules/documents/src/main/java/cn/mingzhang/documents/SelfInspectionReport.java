package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TableWords;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The self-inspection report (政务公开自查报告): counts, then what was reported under the customary heads, nothing added. */
final class SelfInspectionReport {

    /** One report that stands. */
    record Line(WorkKind kind, String title, String period, @Nullable Outcome outcome, String narrative, String problems, String nextSteps) {
    }

    /** How much was owed in the year, and what came of it. */
    record Counts(int owed, int submitted, int onTime, int verified) {
    }

    private SelfInspectionReport() {
    }

    static byte[] write(String body, int year, LocalDate today, Counts counts, List<Line> lines) {
        try (var text = new OfficialText()) {
            text.title(body + year + "年政务公开自查报告");
            text.text(opening(body, year, today, counts, lines));
            var byHead = new EnumMap<ReportHead, List<Line>>(ReportHead.class);
            lines.forEach(line -> byHead.computeIfAbsent(ReportHead.of(line.kind()), _ -> new ArrayList<>()).add(line));
            int number = 0;
            for (var head : ReportHead.values()) {
                text.heading(ChineseWords.numeral(++number) + "、" + head.words());
                retell(text, byHead.getOrDefault(head, List.of()));
            }
            text.heading(ChineseWords.numeral(++number) + "、存在的问题");
            collect(text, lines.stream().map(Line::problems), "所填报的事项没有提出问题。");
            text.heading(ChineseWords.numeral(++number) + "、下一步打算");
            collect(text, lines.stream().map(Line::nextSteps), "所填报的事项没有提出下一步打算。");
            text.signed(body).signed(TableWords.date(today));
            return text.bytes();
        }
    }

    private static String opening(String body, int year, LocalDate today, Counts counts, List<Line> lines) {
        if (counts.owed() == 0) {
            return year + "年，" + body + "没有应报的政务公开事项。";
        }
        return year + "年，" + body + "应报政务公开事项 " + counts.owed() + " 件。截至 " + TableWords.date(today) + "，已填报 " + counts.submitted()
                + " 件，其中按期 " + counts.onTime() + " 件；已经上级核验 " + counts.verified() + " 件。" + outcomes(lines) + "现将自查情况报告如下。";
    }

    private static String outcomes(List<Line> lines) {
        Map<Outcome, Long> numbers = lines.stream().filter(line -> line.outcome() != null)
                .collect(Collectors.groupingBy(Line::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        return numbers.isEmpty() ? "" : "填报结果：" + numbers.entrySet().stream()
                .map(entry -> ChineseWords.outcome(entry.getKey()) + " " + entry.getValue() + " 件").collect(Collectors.joining("，")) + "。";
    }

    private static void retell(OfficialText text, List<Line> lines) {
        if (lines.isEmpty()) {
            text.text("没有这方面已填报的事项。");
            return;
        }
        text.text("这方面已填报 " + lines.size() + " 件。" + outcomes(lines));
        int number = 0;
        for (var line : lines) {
            text.item(++number + ". " + line.title() + facts(line) + "。", String.join("", line.narrative().strip().lines().toList()));
        }
    }

    private static String facts(Line line) {
        var facts = Stream.of(ChineseWords.period(line.period()), line.outcome() == null ? "" : ChineseWords.outcome(line.outcome()))
                .filter(fact -> !fact.isEmpty()).collect(Collectors.joining("，"));
        return facts.isEmpty() ? "" : "（" + facts + "）";
    }

    private static void collect(OfficialText text, Stream<String> words, String none) {
        var said = words.map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
        if (said.isEmpty()) {
            text.text(none);
        }
        for (int at = 0; at < said.size(); at++) {
            text.text((at + 1) + ". " + String.join("", said.get(at).lines().toList()));
        }
    }
}
