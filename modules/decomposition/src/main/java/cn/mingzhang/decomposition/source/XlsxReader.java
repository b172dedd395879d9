package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.SourceBuilder.Piece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
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
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var strings = new ReadOnlySharedStringsTable(file);
            var reader = new XSSFReader(file);
            var styles = reader.getStylesTable();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var cells = new XlsxSheet();
                    parse(cells, new InputSource(sheet), cells.handler(styles, strings));
                    write(sheets.getSheetName(), cells);
                }
            }
            return out.build();
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new UnreadableSource.Corrupt(name);
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
                throw new UnreadableSource.TooMuch(name);
            }
            throw e;
        }
    }

    private void write(String sheet, XlsxSheet cells) throws UnreadableSource {
        if (cells.rows().isEmpty()) {
            return;
        }
        out.line(sheet, true);
        int width = cells.rows().values().stream().mapToInt(r -> r.lastKey() + 1).max().orElse(0);
        var rows = new ArrayList<List<Piece>>();
        for (var row : cells.rows().entrySet()) {
            if (rows.isEmpty() && row.getValue().size() == 1 && width > 1) {
                out.line(row.getValue().firstEntry().getValue());
            } else {
                rows.add(pieces(row.getKey(), row.getValue(), width, cells));
            }
        }
        out.table(rows);
    }

    private static List<Piece> pieces(int row, TreeMap<Integer, String> words, int width, XlsxSheet cells) {
        var pieces = new ArrayList<Piece>();
        for (int column = 0; column < width; column++) {
            CellRangeAddress merged = cells.merged(row, column);
            if (merged == null) {
                pieces.add(new Piece(words.getOrDefault(column, ""), column, 1, false));
            } else if (merged.getFirstColumn() == column) {
                int columns = Math.min(width, merged.getLastColumn() + 1) - column;
                pieces.add(new Piece(words.getOrDefault(column, ""), column, columns, merged.getFirstRow() < row));
            }
        }
        return pieces;
    }
}
