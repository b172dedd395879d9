package cn.mingzhang.local.demo.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A work plan as offices send it round: heading styles, numerals counted by Word where the outline says so, and an appendix. */
final class WorkPlanDocx {

    private static final int FIRST_LINE_INDENT = 640;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger numbering;
    private boolean inside;

    private WorkPlanDocx() {
        WorkPlanStyles.addTo(document);
        numbering = WorkPlanNumbering.addTo(document);
    }

    static byte[] of(WorkPlanSource plan) {
        var docx = new WorkPlanDocx();
        docx.document.getProperties().getCoreProperties().setCreator(plan.issuer());
        plan.outline().forEach(docx::add);
        if (!plan.appendix().isEmpty()) {
            docx.appendix(plan.appendix());
        }
        return docx.bytes();
    }

    private void add(OutlineItem item) {
        inside |= item.level() > 0;
        if (item.level() == 0) {
            outside(item);
        } else if (item.branch()) {
            numbered(item, "Heading" + item.level()).createRun().setText(item.heading());
        } else {
            leaf(item);
        }
    }

    /** The lines before the outline are centred or indented; those after it, the short ones, are the signature. */
    private void outside(OutlineItem item) {
        var paragraph = document.createParagraph();
        if (!item.heading().isEmpty()) {
            paragraph.setStyle("Title");
            paragraph.createRun().setText(item.heading());
            return;
        }
        paragraph.setStyle("BodyText");
        paragraph.createRun().setText(item.text());
        if (item.text().contains("〔")) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else if (inside && (item.text().endsWith("厅") || item.text().endsWith("日"))) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        } else if (!item.text().endsWith("：")) {
            paragraph.setIndentationFirstLine(FIRST_LINE_INDENT);
        }
    }

    private void leaf(OutlineItem item) {
        var paragraph = numbered(item, "BodyText");
        paragraph.setIndentationFirstLine(FIRST_LINE_INDENT);
        var lead = paragraph.createRun();
        lead.setBold(true);
        lead.setText(literalMarker(item) + item.lead());
        paragraph.createRun().setText(item.text());
    }

    private XWPFParagraph numbered(OutlineItem item, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (item.numbering() == OutlineItem.Numbering.AUTO) {
            paragraph.setNumID(numbering);
            paragraph.setNumILvl(BigInteger.valueOf(item.level() - 1L));
        } else if (item.branch()) {
            paragraph.createRun().setText(item.marker());
        }
        return paragraph;
    }

    private static String literalMarker(OutlineItem item) {
        return item.numbering() == OutlineItem.Numbering.LITERAL ? item.marker() : "";
    }

    private void appendix(List<List<String>> cells) {
        var paragraph = document.createParagraph();
        paragraph.createRun().addBreak(BreakType.PAGE);
        paragraph.createRun().setText("附件");
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.createRun().setText("佐证材料报送要求");
        var table = document.createTable(cells.size(), cells.getFirst().size());
        table.setWidth("100%");
        for (var row = 0; row < cells.size(); row++) {
            for (var column = 0; column < cells.get(row).size(); column++) {
                table.getRow(row).getCell(column).setText(cells.get(row).get(column));
            }
        }
    }

    private byte[] bytes() {
        try (document; var out = new ByteArrayOutputStream()) {
            document.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
