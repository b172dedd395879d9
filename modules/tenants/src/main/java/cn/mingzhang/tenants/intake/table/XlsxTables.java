package cn.mingzhang.tenants.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a workbook as a stream of cells: only the table of texts is held in memory. */
final class XlsxTables {

    private XlsxTables() {
    }

    static void read(String name, Path file, RowCollector rows, RowFaults faults) throws IOException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            var texts = new ReadOnlySharedStringsTable(workbook);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    rows.beginSheet(sheets.getSheetName());
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts, new Lines(rows), new PlainNumbers(), false));
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException unreadable) {
            faults.add(RowFault.ofSheet(name, 0, "", "unreadable_table"));
        }
    }

    /** Codes are long numbers more often than not: they are read as they were typed, not as a narrow column would show them. */
    private static final class PlainNumbers extends DataFormatter {

        PlainNumbers() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int format, @Nullable String pattern) {
            return pattern == null || pattern.equals("General") || pattern.equals("@")
                    ? new BigDecimal(value).stripTrailingZeros().toPlainString() : super.formatRawCellContents(value, format, pattern);
        }
    }

    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final RowCollector rows;
        private final Map<Integer, String> cells = new HashMap<>();

        Lines(RowCollector rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            rows.line(row + 1, cells);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            int place = reference == null ? cells.size() : new CellReference(reference).getCol();
            cells.put(place, text == null ? "" : text);
        }
    }
}
