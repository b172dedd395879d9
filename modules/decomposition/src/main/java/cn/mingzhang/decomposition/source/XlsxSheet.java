package cn.mingzhang.decomposition.source;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What one sheet holds: words by row and column, and what is merged. Gives up at more than any task table has. */
final class XlsxSheet {

    /** The most rows with words in them. */
    static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_MERGED = 20_000;

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    /** By first column; each list in the order of the sheet. */
    private final TreeMap<Integer, List<CellRangeAddress>> merged = new TreeMap<>();
    private int regions;
    private boolean tooMany;

    TreeMap<Integer, TreeMap<Integer, String>> rows() {
        return rows;
    }

    boolean tooMany() {
        return tooMany;
    }

    /** The merged region that covers a cell, or null. */
    @Nullable CellRangeAddress merged(int row, int column) {
        for (var of : merged.headMap(column, true).values()) {
            for (var region : of) {
                if (region.isInRange(row, column)) {
                    return region;
                }
            }
        }
        return null;
    }

    ContentHandler handler(StylesTable styles, ReadOnlySharedStringsTable strings) {
        return new Merges(new XSSFSheetXMLHandler(styles, null, strings, new Cells(), new ChineseDates(), false));
    }

    private final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {

        private int row;

        @Override
        public void startRow(int number) {
            row = number;
        }

        @Override
        public void endRow(int number) {
            // a row is complete with its cells
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String words, @Nullable XSSFComment comment) {
            if (reference == null || words == null || words.isBlank()) {
                return;
            }
            int column = new CellReference(reference).getCol();
            if (column < MOST_COLUMNS) {
                rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, words);
            }
        }
    }

    /** Lets the library read cells, and reads itself what is merged, which the library leaves out. */
    private final class Merges extends DefaultHandler {

        private final XSSFSheetXMLHandler cells;

        Merges(XSSFSheetXMLHandler cells) {
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if ("mergeCell".equals(name) && attributes.getValue("ref") != null) {
                var region = CellRangeAddress.valueOf(attributes.getValue("ref"));
                merged.computeIfAbsent(region.getFirstColumn(), k -> new ArrayList<>()).add(region);
                regions++;
            }
            tooMany = rows.size() > MOST_ROWS || regions > MOST_MERGED || Thread.currentThread().isInterrupted();
            if (tooMany) {
                throw new SAXException("more than a task table");
            }
            cells.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            cells.endElement(uri, name, qualified);
        }

        @Override
        public void characters(char[] words, int from, int length) throws SAXException {
            cells.characters(words, from, length);
        }
    }

    /** Dates as a document writes them, whatever the format of the cell. */
    private static final class ChineseDates extends DataFormatter {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value) && value >= 1) {
                return DateUtil.getLocalDateTime(value, use1904).format(DAY);
            }
            return super.formatRawCellContents(value, index, format, use1904);
        }
    }
}
