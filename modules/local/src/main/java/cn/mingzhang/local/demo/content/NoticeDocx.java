package cn.mingzhang.local.demo.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A body's own notice that sets the work going. */
final class NoticeDocx {

    private static final int TITLE_POINTS = 22;
    private static final int TEXT_POINTS = 16;
    private static final int INDENT = 640;

    private static final List<String> DUTIES = List.of(
            "明确承办人员。各科室确定一名承办人员，负责信息收集、材料整理和期次填报，名单报办公室备案。",
            "严格审查把关。拟公开的信息须经承办人初审、科室负责人复审、分管负责人批准，审查记录随文归档。",
            "按期公开信息。对照任务要求逐项核对公开期限，临近期限的由办公室提醒，避免逾期。",
            "规范佐证材料。文件、台账、截图应当齐全清晰，截图须显示页面地址和发布日期。",
            "加强督促检查。办公室每月抽查一次落实情况，抽查结果在内部通报并纳入平时考核。",
            "注重群众评价。通过走访、回访等方式听取意见，对反映集中的问题及时研究改进。");

    private NoticeDocx() {
    }

    static byte[] of(EvidenceSubject subject, Random random) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator(subject.body());
            line(document, subject.body() + "关于做好“" + subject.title() + "”有关工作的通知",
                    ParagraphAlignment.CENTER, TITLE_POINTS);
            line(document, "〔" + subject.date().getYear() + "〕" + random.nextInt(1, 200) + "号", ParagraphAlignment.CENTER,
                    TEXT_POINTS);
            line(document, "各科室、司法所：", ParagraphAlignment.LEFT, TEXT_POINTS);
            text(document, "为落实" + subject.period() + "“" + subject.title() + "”任务，现将有关事项通知如下：");
            var first = random.nextInt(DUTIES.size());
            for (var i = 0; i < 3; i++) {
                text(document, "一二三".charAt(i) + "、" + DUTIES.get((first + i) % DUTIES.size()));
            }
            text(document, "请于" + random.nextInt(3, 16) + "日内将落实情况书面报送办公室。");
            line(document, subject.body(), ParagraphAlignment.RIGHT, TEXT_POINTS);
            line(document, subject.chineseDate(), ParagraphAlignment.RIGHT, TEXT_POINTS);
            document.write(out);
            return FixedZip.of(out.toByteArray());
        }
    }

    private static void text(XWPFDocument document, String text) {
        line(document, text, ParagraphAlignment.BOTH, TEXT_POINTS);
        document.getLastParagraph().setIndentationFirstLine(INDENT);
    }

    private static void line(XWPFDocument document, String text, ParagraphAlignment alignment, int points) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontSize(points);
        run.setText(text);
    }
}
