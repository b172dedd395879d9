package cn.mingzhang.documents;

import cn.mingzhang.kernel.TableCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an office prints them, one on each sheet: title across, head repeated on every page, borders, page numbers. Texts stay texts:
 * what begins like a formula is quoted, so that no spreadsheet ever computes what somebody typed.
 */
final class OfficialSheet extends OfficialFile {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final XSSFWorkbook book;
    private final List<Integer> widths;
    private final boolean landscape;
    private final CellStyle text;
    private final Map<CellStyle, CellStyle> quoted = new HashMap<>();
    private final CellStyle number;
    private final CellStyle centred;
    private final CellStyle section;
    private final CellStyle subsection;
    private XSSFSheet sheet;
    private int next;

    /** @param name of the first sheet */
    OfficialSheet(String name, List<Integer> widths, boolean landscape) {
        this(new XSSFWorkbook(), name, widths, landscape);
    }

    private OfficialSheet(XSSFWorkbook book, String name, List<Integer> widths, boolean landscape) {
        super(book);
        this.book = book;
        this.widths = widths;
        this.landscape = landscape;
        text = bordered(BODY_FONT, 11, false, HorizontalAlignment.LEFT);
        number = bordered(BODY_FONT, 11, false, HorizontalAlignment.RIGHT);
        number.setDataFormat(book.createDataFormat().getFormat("0.0000"));
        centred = bordered(BODY_FONT, 11, false, HorizontalAlignment.CENTER);
        section = bordered(HEAD_FONT, 12, false, HorizontalAlignment.LEFT);
        subsection = bordered(SUBHEAD_FONT, 12, false, HorizontalAlignment.LEFT);
        sheet = created(name);
    }

    /** Goes on with a new table on a sheet of its own. */
    OfficialSheet sheet(String name) {
        sheet = created(name);
        next = 0;
        return this;
    }

    /** A sheet's name has at most 31 characters, not all of them, and stands in a file once, whatever its case. */
    private XSSFSheet created(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String free = safe;
        for (int at = 2; book.getSheet(free) != null; at++) {
            free = safe.substring(0, Math.min(safe.length(), 27)) + "~" + at;
        }
        var created = book.createSheet(free);
        for (int at = 0; at < widths.size(); at++) {
            created.setColumnWidth(at, widths.get(at) * 256);
        }
        page(created, landscape);
        return created;
    }

    private static void page(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("— &P —");
    }

    private CellStyle bordered(String fontName, int points, boolean bold, HorizontalAlignment alignment) {
        var style = plain(fontName, points, bold, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle plain(String fontName, int points, boolean bold, HorizontalAlignment alignment) {
        Font font = book.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    OfficialSheet title(String title) {
        across(title, plain(TITLE_FONT, 18, false, HorizontalAlignment.CENTER)).setHeightInPoints(36);
        return this;
    }

    OfficialSheet note(String note) {
        across(note, plain(BODY_FONT, 11, false, HorizontalAlignment.RIGHT));
        return this;
    }

    /** The head stays in view and is printed on every page. */
    OfficialSheet head(List<String> names) {
        var style = bordered(HEAD_FONT, 11, false, HorizontalAlignment.CENTER);
        var row = sheet.createRow(next);
        row.setHeightInPoints(28);
        for (int at = 0; at < widths.size(); at++) {
            fill(row.createCell(at), names.get(at), style);
        }
        sheet.setRepeatingRows(new CellRangeAddress(next, next, 0, widths.size() - 1));
        next++;
        sheet.createFreezePane(0, next);
        return this;
    }

    /** @param level of a heading across the whole table, 1 for the outermost */
    OfficialSheet section(int level, String words) {
        var style = level == 1 ? section : subsection;
        var row = across(words, style);
        for (int at = 1; at < widths.size(); at++) {
            row.createCell(at).setCellStyle(style);
        }
        return this;
    }

    /** Words for machines in a hidden column behind the row that was just written; none for empty ones. */
    OfficialSheet mark(String words) {
        if (!words.isEmpty()) {
            sheet.getRow(next - 1).createCell(widths.size()).setCellValue(words);
            sheet.setColumnHidden(widths.size(), true);
        }
        return this;
    }

    /** One row: decimals as numbers, whole numbers centred, everything else as text. */
    OfficialSheet row(List<? extends @Nullable Object> values) {
        var row = sheet.createRow(next++);
        for (int at = 0; at < widths.size(); at++) {
            var cell = row.createCell(at);
            switch (values.get(at)) {
                case null -> cell.setCellStyle(centred);
                case BigDecimal decimal -> {
                    cell.setCellValue(decimal.doubleValue());
                    cell.setCellStyle(number);
                }
                case Integer whole -> {
                    cell.setCellValue(whole);
                    cell.setCellStyle(centred);
                }
                case Object other -> fill(cell, other.toString(), text);
            }
        }
        return this;
    }

    private Row across(String words, CellStyle style) {
        var row = sheet.createRow(next);
        fill(row.createCell(0), words, style);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, widths.size() - 1));
        next++;
        return row;
    }

    /** A cell holds 32,767 characters; what is longer ends with an ellipsis. */
    private void fill(Cell cell, String words, CellStyle style) {
        cell.setCellValue(words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…");
        cell.setCellStyle(TableCell.isLikeAFormula(words) ? quoted.computeIfAbsent(style, this::quoting) : style);
    }

    private CellStyle quoting(CellStyle style) {
        var same = book.createCellStyle();
        same.cloneStyleFrom(style);
        same.setQuotePrefixed(true);
        return same;
    }
}
