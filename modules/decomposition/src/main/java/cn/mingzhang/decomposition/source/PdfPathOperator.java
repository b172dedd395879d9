package cn.mingzhang.decomposition.source;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** An operator by which a page draws lines; curves are left out, since no table is made of them. */
final class PdfPathOperator extends OperatorProcessor {

    /** What an operator does with the numbers before it. */
    private interface Act {
        void on(PdfRules rules, PdfPathOperator operator, float[] numbers);
    }

    private final String name;
    private final int operands;
    private final Supplier<PdfRules> rules;
    private final Act act;

    private PdfPathOperator(PDFStreamEngine engine, Supplier<PdfRules> rules, String name, int operands, Act act) {
        super(engine);
        this.name = name;
        this.operands = operands;
        this.rules = rules;
        this.act = act;
    }

    /** All of them, for the lines of the page that is being read. */
    static List<OperatorProcessor> all(PDFStreamEngine engine, Supplier<PdfRules> rules) {
        var out = new ArrayList<OperatorProcessor>();
        out.add(new PdfPathOperator(engine, rules, "m", 2, (r, o, n) -> r.move(o.x(n[0], n[1]), o.y(n[0], n[1]))));
        out.add(new PdfPathOperator(engine, rules, "l", 2, (r, o, n) -> r.line(o.x(n[0], n[1]), o.y(n[0], n[1]))));
        out.add(new PdfPathOperator(engine, rules, "re", 4, PdfPathOperator::rectangle));
        out.add(new PdfPathOperator(engine, rules, "h", 0, (r, o, n) -> r.close()));
        out.add(new PdfPathOperator(engine, rules, "n", 0, (r, o, n) -> r.forget()));
        for (String stroke : List.of("S", "B", "B*")) {
            out.add(new PdfPathOperator(engine, rules, stroke, 0, (r, o, n) -> r.stroke()));
        }
        for (String closed : List.of("s", "b", "b*")) {
            out.add(new PdfPathOperator(engine, rules, closed, 0, (r, o, n) -> {
                r.close();
                r.stroke();
            }));
        }
        for (String fill : List.of("f", "F", "f*")) {
            out.add(new PdfPathOperator(engine, rules, fill, 0, (r, o, n) -> r.fill()));
        }
        return out;
    }

    private static void rectangle(PdfRules rules, PdfPathOperator o, float[] n) {
        rules.move(o.x(n[0], n[1]), o.y(n[0], n[1]));
        rules.line(o.x(n[0] + n[2], n[1]), o.y(n[0] + n[2], n[1]));
        rules.line(o.x(n[0] + n[2], n[1] + n[3]), o.y(n[0] + n[2], n[1] + n[3]));
        rules.line(o.x(n[0], n[1] + n[3]), o.y(n[0], n[1] + n[3]));
        rules.close();
    }

    private float x(float x, float y) {
        return read(x, y).x;
    }

    private float y(float x, float y) {
        return read(x, y).y;
    }

    /** Where a point stands for whoever reads the page, which may be turned: from the left and from the top. */
    private Point2D.Float read(float x, float y) {
        var page = getContext().getCurrentPage();
        var box = page.getCropBox();
        var point = getContext().getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        float right = point.x - box.getLowerLeftX();
        float up = point.y - box.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new Point2D.Float(up, right);
            case 180 -> new Point2D.Float(box.getWidth() - right, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - right);
            default -> new Point2D.Float(right, box.getHeight() - up);
        };
    }

    @Override
    public void process(Operator operator, List<COSBase> given) {
        if (given.size() < operands) {
            return;
        }
        float[] numbers = new float[operands];
        for (int i = 0; i < operands; i++) {
            if (!(given.get(i) instanceof COSNumber number)) {
                return;
            }
            numbers[i] = number.floatValue();
        }
        act.on(rules.get(), this, numbers);
    }

    @Override
    public String getName() {
        return name;
    }
}
