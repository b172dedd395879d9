package cn.mingzhang.local.demo.content;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of an official document: title, two heading levels, body text, in the customary typefaces. */
final class WorkPlanStyles {

    private static final long BODY_HALF_POINTS = 32;
    private static final long TITLE_HALF_POINTS = 44;

    private final XWPFStyles styles;

    private WorkPlanStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void addTo(XWPFDocument document) {
        var all = new WorkPlanStyles(document.createStyles());
        all.add("Normal", "Normal", "仿宋", BODY_HALF_POINTS).setDefault(true);
        all.add("BodyText", "Body Text", "仿宋", BODY_HALF_POINTS).addNewBasedOn().setVal("Normal");
        var title = all.add("Title", "Title", "宋体", TITLE_HALF_POINTS);
        title.getPPr().addNewJc().setVal(STJc.CENTER);
        title.getRPr().addNewB();
        all.heading(1, "黑体");
        all.heading(2, "楷体");
        all.heading(3, "仿宋");
    }

    private void heading(int level, String typeface) {
        var style = add("Heading" + level, "heading " + level, typeface, BODY_HALF_POINTS);
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
    }

    private CTStyle add(String id, String name, String typeface, long halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewPPr();
        var run = style.addNewRPr();
        run.addNewRFonts().setEastAsia(typeface);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
        return style;
    }
}
