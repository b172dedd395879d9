package cn.mingzhang.decomposition.source;

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

/** Fills the cells of a sheet from its XML, without holding the workbook. Gives up at more than any task table has. */
final class XlsxSheet {

    private final SheetCells sheet = new SheetCells();
    private boolean tooMany;

    SheetCells cells() {
        return sheet;
    }

    boolean tooMany() {
        return tooMany;
    }

    ContentHandler handler(StylesTable styles, ReadOnlySharedStringsTable strings) {
        return new Merges(new XSSFSheetXMLHandler(styles, null, strings, new Cells(), new SheetCells.ChineseDates(), false));
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
            if (reference != null && words != null) {
                sheet.put(row, new CellReference(reference).getCol(), words);
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
                sheet.merge(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            tooMany = sheet.tooMany();
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
}
