package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables drawn in plain text: each manner of drawing, with the same two rows. */
class DrawnTablesTest {

    private static final List<String> POINTS = List.of("公开预算并解读 [财务科] [办公室, 法规科] 2026-06-30", "更新办事指南 [窗口科] [各科室] null");

    @Test
    void readsCellsBetweenTabs() {
        assertThat(points("序号\t工作任务\t牵头科室\t配合科室\t完成时限\n一、重点公开\n1\t公开预算并解读\t财务科\t办公室、法规科\t6月底前\n2\t更新办事指南\t窗口科\t各科室\t持续推进"))
                .isEqualTo(POINTS);
    }

    @Test
    void readsCellsBetweenStrokes() {
        assertThat(points("| 工作任务 | 牵头科室 | 配合科室 | 完成时限 |\n| --- | --- | --- | --- |\n| 1.公开预算并解读 | 财务科 | 办公室、法规科 | 6月底前 |\n| 2.更新办事指南 | 窗口科 | 各科室 | 长期 |"))
                .isEqualTo(POINTS);
    }

    @Test
    void putsARowRightWhoseFirstCellWasMergedWithTheOneAbove() {
        assertThat(points("工作任务 | 具体要求 | 牵头科室 | 配合科室 | 完成时限 |\n一、重点公开 | 1.公开预算并解读 | 财务科 | 办公室、法规科 | 6月底前 |\n2.更新办事指南 | 窗口科 | 各科室 | 长期 |"))
                .isEqualTo(POINTS);
    }

    @Test
    void readsACellOnEachLine() {
        assertThat(points("序号\n工作任务\n牵头科室\n配合科室\n完成时限\n一、重点公开\n1\n公开预算并解读\n财务科\n办公室、法规科\n6月底前\n2\n更新办事指南\n窗口科\n各科室\n长期\n"))
                .isEqualTo(POINTS);
    }

    @Test
    void readsACellOnEachLineWithStrokesBetween() {
        assertThat(points("工作任务\n|\n牵头科室\n|\n配合科室\n|\n完成时限\n|\n重点公开\n|\n1\n|\n公开预算并解读\n|\n财务科\n|\n办公室、法规科\n|\n6月底前\n|\n2\n|\n更新办事指南\n|\n窗口科\n|\n各科室\n|\n长期\n|"))
                .isEqualTo(POINTS);
    }

    @Test
    void passesOverColumnsOfPersons() {
        assertThat(points("序号\n工作任务\n责任领导\n牵头科室\n配合科室\n完成时限\n1\n公开预算并解读\n分管领导\n财务科\n办公室、法规科\n6月底\n2\n更新办事指南\n分管领导\n窗口科\n各科室\n长期\n"))
                .isEqualTo(POINTS);
    }

    @Test
    void aCellForTimesMayBeTheOnlyOneToSayTheRhythm() {
        var read = new Recogniser().recognise(SourceText.plain("any", "序号\t工作任务\t责任科室\t完成时限\n1\t公开收支\t财务科\t每季度\n2\t公开采购\t办公室\t年底前\n"), 2026);
        assertThat(read.points().getFirst().recurrences()).extracting(Recurrence::per).containsExactly(Recurrence.Per.QUARTER);
    }

    @Test
    void aRowOfNothingButOwnersBelongsToTheRowAboveIt() {
        String text = "序号\t任务\t时限\n1\t公开预算并解读\t6月底前\n责任单位：财务科牵头，办公室、法规科配合\n2\t更新办事指南\t长期\n牵头单位：窗口科；配合单位：各科室\n";
        var rows = new ArrayList<SourceText.Row>();
        int from = 0;
        for (String line : text.split("\n")) {
            var cells = new ArrayList<SourceText.Cell>();
            int at = from;
            for (String cell : line.split("\t")) {
                cells.add(new SourceText.Cell(new Span(at, at + cell.length()), cells.size(), line.contains("\t") ? 1 : 3, false));
                at += cell.length() + 1;
            }
            rows.add(new SourceText.Row(new Span(from, from + line.length() + 1), cells));
            from += line.length() + 1;
        }
        var source = new SourceText("any", text, List.of(new SourceText.Table(new Span(0, text.length()), rows)), List.of(), List.of());
        assertThat(points(source)).isEqualTo(POINTS);
    }

    @Test
    void theFirstNamedLeadsInATableThatSaysSo() {
        assertThat(points("工作任务\t责任科室（列首位的为牵头科室）\t完成时限\n1.公开预算并解读\t财务科、办公室、法规科\t6月底前\n2.更新办事指南\t窗口科、各科室\t长期\n")).isEqualTo(POINTS);
    }

    @Test
    void fillsARowWhoseEmptyCellVanishedByWhatItsCellsLookLike() {
        assertThat(points("序号\n工作任务\n工作要求\n责任科室\n完成时限\n1\n公开预算\n公开预算并解读\n财务科\n6月底前\n2\n更新办事指南\n及时更新\n窗口科\n3\n加强培训\n组织培训\n人事科\n年底前\n"))
                .containsExactly("公开预算 [] [财务科] 2026-06-30", "更新办事指南 [] [窗口科] null", "加强培训 [] [人事科] 2026-12-31");
    }

    @Test
    void readsTasksThatSayTheirNumberInWords() {
        assertThat(points("任务清单\n任务一：公开预算\n工作内容：及时公开预算。\n责任科室：财务科\n完成时限：6月底前\n任务二：更新指南\n工作内容：每月更新。\n责任科室：窗口科\n完成时限：长期\n"))
                .containsExactly("公开预算 [] [财务科] 2026-06-30", "更新指南 [] [窗口科] null");
    }

    @Test
    void tellsRowsByWhatStandsUnderOwnersWhereSectionsHaveNoNumeral() {
        assertThat(points("工作任务\n|\n要求\n|\n责任科室\n|\n时限\n|\n预算公开\n|\n1\n|\n公开预算并解读\n|\n财务科\n|\n6月底前\n|\n服务公开\n|\n2\n|\n更新办事指南\n|\n窗口科\n|\n长期\n|\n3\n|\n组织业务培训\n|\n各科室\n|\n年底前\n|"))
                .containsExactly("公开预算并解读 [] [财务科] 2026-06-30", "更新办事指南 [] [窗口科] null", "组织业务培训 [] [各科室] 2026-12-31");
    }

    @Test
    void joinsTheLinesOfACellThatRulesEnclose() {
        assertThat(points("┌──┬────┬────┬───┐\n│序│任务　　│牵头　　│时限　│\n│号│　　　　│单位　　│　　　│\n├──┼────┼────┼───┤\n│1 │公开预算│市财政局、│6月底前│\n│　│并解读　│市教育局│　　　│\n├──┼────┼────┼───┤\n│2 │更新指南│市政务│长期　│\n│　│　　　　│服务局　│　　　│\n└──┴────┴────┴───┘\n"))
                .containsExactly("公开预算 [市财政局, 市教育局] [] 2026-06-30", "更新指南 [市政务服务局] [] null");
    }

    @Test
    void aFirstCellWithANumeralOfSectionsIsTheSectionOfTheRowsBelow() {
        var read = new Recogniser().recognise(SourceText.plain("any", "工作任务 | 要求 | 责任科室 |\n一、公开 | 1.公开预算 | 财务科 |\n2.公开决算 | 财务科 |\n二、服务 | 3.更新指南 | 窗口科 |\n"), 2026);
        assertThat(read.points()).extracting(p -> String.join("", p.path())).containsExactly("一、1.", "一、2.", "二、3.");
    }

    @Test
    void aTableThatAHeadingPartsGoesOnUnderTheSameHead() {
        String text = "一、公开\n序号\t工作任务\t责任科室\n1\t公开预算\t财务科\n二、服务\n2\t更新指南\t窗口科\n";
        int second = text.indexOf("2\t");
        var source = new SourceText("any", text, List.of(table(text, text.indexOf("序"), text.indexOf("二、")), table(text, second, text.length())), List.of(), List.of());
        assertThat(points(source)).containsExactly("公开预算 [] [财务科] null", "更新指南 [] [窗口科] null");
        assertThat(new Recogniser().recognise(source, 2026).points()).extracting(p -> String.join("", p.path())).containsExactly("一、1", "二、2");
    }

    private static SourceText.Table table(String text, int from, int to) {
        var rows = new ArrayList<SourceText.Row>();
        for (int line = from; line < to; line = text.indexOf('\n', line) + 1) {
            int end = text.indexOf('\n', line);
            var cells = new ArrayList<SourceText.Cell>();
            int at = line;
            for (String cell : text.substring(line, end).split("\t")) {
                cells.add(new SourceText.Cell(new Span(at, at + cell.length()), cells.size(), 1, false));
                at += cell.length() + 1;
            }
            rows.add(new SourceText.Row(new Span(line, end), cells));
        }
        return new SourceText.Table(new Span(from, to), rows);
    }

    @Test
    void takesNoOwnersFromWhatIsNoTable() {
        assertThat(DrawnTables.in("工作任务 | 责任单位 | 时限\n首页 | 新闻 | 服务\n政策 | 互动 | 数据\n")).isEmpty();
    }

    private static List<String> points(String text) {
        return points(SourceText.plain("any", text));
    }

    private static List<String> points(SourceText source) {
        return new Recogniser().recognise(source, 2026).points().stream()
                .map(p -> (p.heading() == null ? p.start() : p.heading()) + " " + p.lead() + " " + p.responsible() + " " + (p.due() == null ? null : p.due().date())).toList();
    }
}
