package cn.mingzhang.decomposition.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes DOCX files the way offices do: lists numbered by Word, tables with merged cells. */
public final class WordFixture {

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger list;

    public WordFixture() {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ZERO);
        level(definition, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        level(definition, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
        level(definition, 2, STNumberFormat.DECIMAL, "%3.");
        var numbering = document.createNumbering();
        list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private static void level(CTAbstractNum definition, int level, STNumberFormat.Enum format, String text) {
        var of = definition.addNewLvl();
        of.setIlvl(BigInteger.valueOf(level));
        of.addNewStart().setVal(BigInteger.ONE);
        of.addNewNumFmt().setVal(format);
        of.addNewLvlText().setVal(text);
    }

    public WordFixture paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    public WordFixture numbered(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
        return this;
    }

    public WordFixture heading(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(text);
        return this;
    }

    /** A table; "^" continues the cell above, a row of one cell spans all columns. */
    public WordFixture table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            var row = table.getRow(r);
            if (rows[r].length == 1) {
                while (row.getTableCells().size() > 1) {
                    row.removeCell(1);
                }
                row.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(rows[0].length));
            }
            for (int c = 0; c < rows[r].length; c++) {
                var cell = row.getCell(c);
                if ("^".equals(rows[r][c])) {
                    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                } else {
                    cell.setText(rows[r][c]);
                    if (r + 1 < rows.length && c < rows[r + 1].length && "^".equals(rows[r + 1][c])) {
                        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    }
                }
            }
        }
        return this;
    }

    /** The whole document in columns. */
    public WordFixture columns(int number) {
        document.getDocument().getBody().addNewSectPr().addNewCols().setNum(BigInteger.valueOf(number));
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
