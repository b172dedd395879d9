package cn.mingzhang.decomposition.source;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** What Word says about a paragraph or cell beyond its words. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s?(\\d)");

    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:toc|目录)\\s?\\d");

    private WordStyles() {
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

    /** Whether the row was deleted by a tracked change. */
    static boolean isDeleted(XWPFTableRow row) {
        var properties = row.getCtRow().getTrPr();
        return properties != null && WordText.child(properties.getDomNode(), "del") != null;
    }

    /** Grid columns that the row leaves out before its first cell. */
    static int before(XWPFTableRow row) {
        var properties = row.getCtRow().getTrPr();
        if (properties == null || properties.sizeOfGridBeforeArray() == 0 || properties.getGridBeforeArray(0).getVal() == null) {
            return 0;
        }
        return Math.clamp(properties.getGridBeforeArray(0).getVal().longValue(), 0, 64);
    }

    /** Whether the paragraph is a line of a table of contents. */
    static boolean isContentsLine(XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        var styles = paragraph.getDocument().getStyles();
        var style = id == null || styles == null ? null : styles.getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        return name != null && CONTENTS.matcher(name).matches();
    }
}
