package cn.mingzhang.local.demo.content;

import java.math.BigInteger;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of an official document: title, two heading levels, body text, in the customary typefaces. */
final class WorkPlanStyles {

    private static final long BODY_HALF_POINTS = 32;
    private static final long TITLE_HALF_POINTS = 44;

    private WorkPlanStyles() {
    }

    static void addTo(XWPFDocument document) {
        var styles = document.createStyles();
        var normal = style("Normal", "Normal", "仿宋", BODY_HALF_POINTS);
        normal.setDefault(true);
        var text = style("BodyText", "Body Text", "仿宋", BODY_HALF_POINTS);
        text.addNewBasedOn().setVal("Normal");
        var title = style("Title", "Title", "宋体", TITLE_HALF_POINTS);
        title.getPPr().addNewJc().setVal(STJc.CENTER);
        title.getRPr().addNewB();
        Stream.of(normal, text, title, heading(1, "黑体"), heading(2, "楷体"), heading(3, "仿宋"))
                .map(XWPFStyle::new).forEach(styles::addStyle);
    }

    private static CTStyle heading(int level, String typeface) {
        var style = style("Heading" + level, "heading " + level, typeface, BODY_HALF_POINTS);
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return style;
    }

    private static CTStyle style(String id, String name, String typeface, long halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewPPr();
        var run = style.addNewRPr();
        run.addNewRFonts().setEastAsia(typeface);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }
}
