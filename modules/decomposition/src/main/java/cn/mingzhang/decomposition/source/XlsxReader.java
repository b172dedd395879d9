package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads an XLSX: each sheet is a table, row after row without holding the workbook; cells merged over rows go on in the rows
 * below. Rows of one cell above the table are lines. One use each.
 */
final class XlsxReader {

    private final String name;
    private final SourceBuilder out;

    XlsxReader(String name) {
        this.name = name;
        this.out = new SourceBuilder(name);
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        each(bytes, (sheet, cells) -> SheetTable.write(out, sheet, cells.cells()));
        return out.build();
    }

    /** The cells themselves, without making a text of them. */
    List<SheetReader.Sheet> sheets(byte[] bytes) throws UnreadableSource, IOException {
        var sheets = new ArrayList<SheetReader.Sheet>();
        each(bytes, (sheet, cells) -> sheets.add(new SheetReader.Sheet(sheet, cells.cells().filled())));
        return sheets;
    }

    /** Takes one sheet. */
    private interface OnSheet {
        void take(String name, XlsxSheet cells) throws UnreadableSource;
    }

    private void each(byte[] bytes, OnSheet taker) throws UnreadableSource, IOException {
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var strings = new ReadOnlySharedStringsTable(file);
            var reader = new XSSFReader(file);
            var styles = reader.getStylesTable();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var cells = new XlsxSheet();
                    parse(cells, new InputSource(sheet), cells.handler(styles, strings));
                    taker.take(sheets.getSheetName(), cells);
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new UnreadableSource(Reason.CORRUPT, name);
        }
    }

    private void parse(XlsxSheet cells, InputSource source, ContentHandler handler)
            throws UnreadableSource, IOException, SAXException, ParserConfigurationException {
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        try {
            xml.parse(source);
        } catch (SAXException e) {
            if (cells.tooMany()) {
                throw new UnreadableSource(Reason.TOO_MUCH, name);
            }
            throw e;
        }
    }
}
