package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads an XLS of Excel 97 to 2003 as {@link XlsxReader} reads an XLSX; formulas count by the value they were saved with. One use each. */
final class XlsReader {

    private final String name;
    private final SourceBuilder out;
    private final SheetCells.ChineseDates formats = new SheetCells.ChineseDates();

    XlsReader(String name) {
        this.name = name;
        this.out = new SourceBuilder(name);
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book) {
                SheetTable.write(out, sheet.getSheetName(), cells(sheet));
            }
            return out.build();
        }
    }

    private SheetCells cells(Sheet sheet) throws UnreadableSource {
        var cells = new SheetCells();
        for (int i = 0; i < sheet.getNumMergedRegions() && !cells.tooMany(); i++) {
            cells.merge(sheet.getMergedRegion(i));
        }
        for (var row : sheet) {
            for (var cell : row) {
                cells.put(cell.getRowIndex(), cell.getColumnIndex(), words(cell));
            }
            if (cells.tooMany()) {
                throw new UnreadableSource(Reason.TOO_MUCH, name);
            }
        }
        return cells;
    }

    private String words(Cell cell) {
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        var style = cell.getCellStyle();
        return switch (kind) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> formats.formatRawCellContents(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
            default -> "";
        };
    }
}
