package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.WorkKind;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class SelfInspectionReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

    @Test
    void tellsReportsUnderTheCustomaryHeads() throws Exception {
        var lines = List.of(
                line(WorkKind.EXECUTION, "公开执法信息", "2026-Q1", Outcome.FULFILLED, "公开处罚决定 14 件。", "个别决定漏填文号。", "每周比对一次。"),
                line(WorkKind.INTERPRETATION, "解读新条例", "2026", Outcome.PARTLY, "发布图解 2 件。", "个别决定漏填文号。", ""),
                line(WorkKind.SERVICE, "公开办事指南", "2026-06", Outcome.NOTHING_TO_REPORT, "本期没有新增事项。", "", ""));

        var text = paragraphs(SelfInspectionReport.write("清溪县司法局", 2026, TODAY, new SelfInspectionReport.Counts(5, 3, 2, 2), lines));

        assertThat(text).startsWith("清溪县司法局2026年政务公开自查报告");
        assertThat(text).filteredOn(each -> each.matches("[一二三四五六七八九]、.*")).containsExactly("一、五公开", "二、政策解读", "三、回应社会关切",
                "四、组织领导和考核监督", "五、制度机制建设", "六、政务服务", "七、平台渠道", "八、存在的问题", "九、下一步打算");
        assertThat(text.get(1)).contains("应报政务公开事项 5 件", "已填报 3 件", "按期 2 件", "核验 2 件", "已完成 1 件", "部分完成 1 件", "零报告 1 件");
        assertThat(text).contains("1. 公开执法信息（第一季度，已完成）。公开处罚决定 14 件。", "1. 公开办事指南（6月，零报告）。本期没有新增事项。",
                "1. 个别决定漏填文号。", "1. 每周比对一次。", "没有这方面已填报的事项。");
        assertThat(text).filteredOn(each -> each.contains("个别决定漏填文号")).hasSize(1);
        assertThat(text).endsWith("清溪县司法局", "2026年12月20日");
    }

    @Test
    void saysPlainlyThatNothingWasOwed() throws Exception {
        var text = paragraphs(SelfInspectionReport.write("清溪县司法局", 2026, TODAY, new SelfInspectionReport.Counts(0, 0, 0, 0), List.of()));
        assertThat(text.get(1)).isEqualTo("2026年，清溪县司法局没有应报的政务公开事项。");
    }

    @Test
    void looksLikeAnOfficialDocument() throws Exception {
        var bytes = SelfInspectionReport.write("清溪县司法局", 2026, TODAY, new SelfInspectionReport.Counts(0, 0, 0, 0), List.of());
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var title = document.getParagraphs().getFirst().getRuns().getFirst();
            assertThat(title.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
            var body = document.getParagraphs().get(1).getRuns().getFirst();
            assertThat(body.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
            assertThat(body.getFontSizeAsDouble()).isEqualTo(16.0);
            assertThat(document.getFooterList().getFirst().getParagraphs().toString()).isNotEmpty();
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains(" PAGE ");
            assertThat(document.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/fontTable.xml"))).hasSize(1);
        }
    }

    private static SelfInspectionReport.Line line(WorkKind kind, String title, String period, Outcome outcome, String narrative, String problems,
            String nextSteps) {
        return new SelfInspectionReport.Line(kind, title, period, outcome, narrative, problems, nextSteps);
    }

    private static List<String> paragraphs(byte[] bytes) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
