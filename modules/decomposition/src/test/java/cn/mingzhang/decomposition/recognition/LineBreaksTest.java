package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Lines broken at the width of a page say the same as the paragraphs they were. */
class LineBreaksTest {

    private static final List<String> PARAGRAPHS = List.of("现将今年重点工作任务印发给你们，请认真抓好落实，确保各项任务按时完成，重大问题及时报告市政府办公室。", "一、优化服务",
            "（一）编制并公布许可事项清单，对取消的事项逐项清理，2026年6月底前完成清理工作，清理结果公示5个工作日以上，市政务服务管理局每季度末通报一次办理情况。",
            "牵头单位：市政务服务管理局；责任单位：市司法局、市市场监督管理局、市住房和城乡建设局、市自然资源和规划局、各县（市、区）人民政府",
            "（二）强化政策兑现。惠企政策免申即享，每月至少汇总2次兑现情况，全年组织政策宣讲不少于12场，宣讲情况及时公布。（市财政局牵头，市商务局、市供销合作社联合社、各街道办事处配合）", "二、部门任务",
            "1.市教育局：组织中小学校开展安全教育，健全工作台账，压实各方责任，做到全覆盖、无遗漏，每年至少组织2次应急演练。",
            "2.市民政局：做好困难群众救助工作，畅通申请渠道，加强部门协同和信息比对，3月底前完成复核。");

    @ParameterizedTest
    @CsvSource({"60,4", "72,0", "44,4", "50,2"})
    void linesOfAPageAreReadLikeTheirParagraphs(int columns, int indent) {
        var wrapped = new ArrayList<String>();
        PARAGRAPHS.forEach(p -> wrapped.addAll(wrapped(p, columns, indent)));
        assertThat(points(String.join("\n", wrapped))).isEqualTo(points(String.join("\n", PARAGRAPHS))).hasSize(4);
    }

    @Test
    void aNumberOfAPageDoesNotEndASentence() {
        var lines = new ArrayList<String>();
        PARAGRAPHS.forEach(p -> lines.addAll(wrapped(p, 60, 4)));
        lines.add(lines.indexOf(lines.stream().filter(l -> l.endsWith("、")).findFirst().orElseThrow()) + 1, "- 1 -");
        assertThat(points(String.join("\n", lines))).isEqualTo(points(String.join("\n", PARAGRAPHS)));
    }

    @Test
    void wordsAreToldInPlacesOfTheTextAsItWas() {
        var lines = new ArrayList<String>();
        PARAGRAPHS.forEach(p -> lines.addAll(wrapped(p, 44, 4)));
        String text = String.join("\n", lines);
        var document = new Recogniser().recognise(SourceText.plain("any", text), 2026);
        assertThat(document.text()).isEqualTo(text);
        for (var point : document.points()) {
            assertThat(text.substring(point.span().from(), point.span().to()).replaceAll("\\s", "")).isEqualTo(point.text().replaceAll("\\s", ""));
            for (var mark : point.marks()) {
                assertThat(text.substring(mark.from(), mark.to())).doesNotStartWith("\n").doesNotEndWith("\n");
            }
        }
    }

    @Test
    void aLineThatEndsInACommaGoesOnUnlessAnItemOrALabelFollows() {
        assertThat(joined("公开预算、\n决算。\n")).isEqualTo("公开预算、决算。\n");
        assertThat(joined("公开预算，\n一、公开决算。\n")).isEqualTo("公开预算，\n一、公开决算。\n");
        assertThat(joined("公开预算，\n责任单位：甲局\n")).isEqualTo("公开预算，\n责任单位：甲局\n");
        assertThat(joined("1\t公开预算，\n2\t公开决算\n")).isEqualTo("1\t公开预算，\n2\t公开决算\n");
        assertThat(joined("公开预算\n\n公开决算\n")).isEqualTo("公开预算\n\n公开决算\n");
    }

    private static String joined(String text) {
        return WrappedLines.of(SourceText.plain("any", text)).joined().text();
    }

    private static List<String> points(String text) {
        return new Recogniser().recognise(SourceText.plain("any", text), 2026).points().stream().map(RecogniserDocumentsTest::line).toList();
    }

    /** As a page breaks its lines: at a width in columns, with no mark of punctuation at the beginning of a line. */
    private static List<String> wrapped(String paragraph, int columns, int indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ".repeat(indent));
        int width = indent;
        for (char c : paragraph.toCharArray()) {
            int more = c < 0x1100 ? 1 : 2;
            if (width + more > columns && "，。；：、）".indexOf(c) < 0) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append(c);
            width += more;
        }
        lines.add(line.toString());
        return lines;
    }
}
