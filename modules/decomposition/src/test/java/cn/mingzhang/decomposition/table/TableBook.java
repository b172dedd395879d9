package cn.mingzhang.decomposition.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A task table as a workbook in somebody's hands: title, head, headings across, tasks, and the marks in a ninth column. */
final class TableBook {

    private static final int MARK = TaskField.values().length + 1;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("任务分解表");

    TableBook(TaskTable table) {
        var title = next();
        title.createCell(0).setCellValue(table.title());
        title.createCell(MARK).setCellValue(table.mark());
        var head = next();
        head.createCell(0).setCellValue("序号");
        Arrays.stream(TaskField.values()).forEach(field -> head.createCell(field.ordinal() + 1).setCellValue(field.head()));
        int number = 0;
        for (var row : table.rows()) {
            var written = next();
            switch (row) {
                case TaskTable.Heading heading -> {
                    written.createCell(0).setCellValue(heading.words());
                    sheet.addMergedRegion(new CellRangeAddress(written.getRowNum(), written.getRowNum(), 0, MARK - 1));
                }
                case TaskTable.Line line -> {
                    written.createCell(0).setCellValue(++number);
                    Arrays.stream(TaskField.values()).forEach(field -> written.createCell(field.ordinal() + 1).setCellValue(line.words().of(field)));
                    written.createCell(MARK).setCellValue(line.mark());
                }
            }
        }
    }

    private Row next() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
    }

    /** The row of the task with this number, as the first column counts. */
    Row task(int number) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> row.getCell(0) != null && row.getCell(0).toString().equals(number + ".0")).findFirst().orElseThrow();
    }

    TableBook set(int number, TaskField field, String words) {
        task(number).getCell(field.ordinal() + 1).setCellValue(words);
        return this;
    }

    /** A new row below all, without a mark. */
    TableBook add(String title, String text, String lead, String due) {
        var row = next();
        row.createCell(TaskField.TITLE.ordinal() + 1).setCellValue(title);
        row.createCell(TaskField.TEXT.ordinal() + 1).setCellValue(text);
        row.createCell(TaskField.LEAD.ordinal() + 1).setCellValue(lead);
        row.createCell(TaskField.DUE.ordinal() + 1).setCellValue(due);
        return this;
    }

    /** A new row behind the one so many rows below the head of the first section, without a mark. */
    TableBook insert(int after, String title, String text) {
        int at = task(1).getRowNum() + after;
        sheet.shiftRows(at, sheet.getLastRowNum(), 1);
        var row = sheet.createRow(at);
        row.createCell(TaskField.TITLE.ordinal() + 1).setCellValue(title);
        row.createCell(TaskField.TEXT.ordinal() + 1).setCellValue(text);
        return this;
    }

    TableBook remove(int number) {
        sheet.removeRow(task(number));
        return this;
    }

    /** As when somebody copies the visible columns into a file of their own. */
    TableBook withoutMarks() {
        sheet.forEach(row -> {
            if (row.getCell(MARK) != null) {
                row.removeCell(row.getCell(MARK));
            }
        });
        return this;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    InputStream stream() {
        try {
            var out = new ByteArrayOutputStream();
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException memoryNeverFails) {
            throw new IllegalStateException(memoryNeverFails);
        }
    }
}
