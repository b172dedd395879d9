package cn.mingzhang.decomposition.recognition;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** What Word says about a paragraph or cell beyond its words. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s?(\\d)");

    private WordStyles() {
    }

    /** The words with insertions accepted and deletions left out, without marks of footnotes. */
    static String text(XWPFParagraph paragraph) {
        var out = new StringBuilder();
        for (var run : paragraph.getRuns()) {
            out.append(run.text());
        }
        return out.toString();
    }

    /** 1 for the outermost heading, 0 for other paragraphs. */
    static int headingLevel(XWPFParagraph paragraph) {
        var styles = paragraph.getDocument().getStyles();
        String id = paragraph.getStyle();
        if (id == null) {
            return 0;
        }
        var style = styles == null ? null : styles.getStyle(id);
        var m = HEADING.matcher(style == null || style.getName() == null ? id : style.getName());
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    static int width(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getGridSpan() == null || properties.getGridSpan().getVal() == null) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 64);
    }

    /** Whether the cell is merged with the one above it. */
    static boolean continuesAbove(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getVMerge() == null) {
            return false;
        }
        return properties.getVMerge().getVal() != STMerge.RESTART;
    }
}
