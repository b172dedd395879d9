package cn.mingzhang.local.demo.content;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The multilevel list of an official document: 一、 then （一） then 1., each level counting anew under its superior. */
final class WorkPlanNumbering {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WorkPlanNumbering() {
    }

    static BigInteger addTo(XWPFDocument document) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        level(list, 0, STNumberFormat.CHINESE_COUNTING_THOUSAND, "%1、");
        level(list, 1, STNumberFormat.CHINESE_COUNTING_THOUSAND, "（%2）");
        level(list, 2, STNumberFormat.DECIMAL, "%3.");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void level(CTAbstractNum list, int index, STNumberFormat.Enum format, String text) {
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        withoutTab(level);
        level.addNewLvlText().setVal(text);
    }

    /** The text follows its numeral at once. Written by hand, because POI's smaller schema jar does not know the element. */
    private static void withoutTab(CTLvl level) {
        try (var cursor = level.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("suff", WORD);
            cursor.insertAttributeWithValue("val", WORD, "nothing");
        }
    }
}
