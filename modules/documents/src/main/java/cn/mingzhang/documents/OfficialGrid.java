package cn.mingzhang.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table inside an {@link OfficialText}: head repeated on every page, headings across, rows that no page cuts. */
final class OfficialGrid {

    private static final int POINTS = 11;

    private final XWPFTable table;
    private final List<Integer> widths;
    private final Set<Integer> centred;

    /**
     * @param width   of the whole table, in twentieths of a point
     * @param centred columns of numbers and dates
     */
    OfficialGrid(XWPFDocument document, int width, List<Integer> shares, List<String> head, Set<Integer> centred) {
        this.centred = centred;
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        widths = shares.stream().map(share -> width * share / all).toList();
        table = document.createTable(1, shares.size());
        table.setWidth(width);
        var layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
        table.setCellMargins(40, 90, 40, 90);
        var row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int at = 0; at < head.size(); at++) {
            fill(row.getCell(at), at, head.get(at), OfficialFile.HEAD_FONT, ParagraphAlignment.CENTER);
        }
    }

    /** @param level 1 for the outermost; stays with the row below it */
    void section(int level, String words) {
        var row = next(1);
        var cell = row.getCell(0);
        fill(cell, 0, words, level == 1 ? OfficialFile.HEAD_FONT : OfficialFile.SUBHEAD_FONT, ParagraphAlignment.LEFT);
        var properties = cell.getCTTc().getTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
        properties.getTcW().setW(BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
    }

    /** A row of texts. */
    void row(List<String> words) {
        var row = next(words.size());
        for (int at = 0; at < words.size(); at++) {
            fill(row.getCell(at), at, words.get(at), OfficialFile.BODY_FONT, centred.contains(at) ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        }
    }

    private XWPFTableRow next(int cells) {
        var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        for (int at = 0; at < cells; at++) {
            row.createCell();
        }
        row.setCantSplitRow(true);
        return row;
    }

    /** Each line of the words becomes a paragraph, without the space that word processors put between Chinese and figures: columns are narrow. */
    private void fill(XWPFTableCell cell, int column, String words, String font, ParagraphAlignment alignment) {
        var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setW(BigInteger.valueOf(widths.get(column)));
        width.setType(STTblWidth.DXA);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var lines = words.lines().toList();
        for (int at = 0; at < Math.max(1, lines.size()); at++) {
            var paragraph = at < cell.getParagraphs().size() ? cell.getParagraphs().get(at) : cell.addParagraph();
            paragraph.setAlignment(alignment);
            paragraph.setSpacingAfter(0);
            var format = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
            format.addNewAutoSpaceDE().setVal(STOnOff1.OFF);
            format.addNewAutoSpaceDN().setVal(STOnOff1.OFF);
            OfficialText.run(paragraph, at < lines.size() ? lines.get(at) : "", font, POINTS);
        }
    }
}
