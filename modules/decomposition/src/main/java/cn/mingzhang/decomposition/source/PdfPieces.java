package cn.mingzhang.decomposition.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the words of a PDF in the order in which they were written, which is column by column and cell by cell. */
final class PdfPieces extends PDFTextStripper {

    private static final float WIDE_GAP = 1.5f;
    /** Drawings within drawings, of which files made to do harm have as many as they like. */
    private static final int MOST_FORMS = 10_000;

    private final List<PdfPiece> pieces = new ArrayList<>();
    private final Set<COSBase> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    private int forms;
    private boolean turned;
    private PdfRules rules = new PdfRules();
    private @Nullable List<PdfGrid> grids;
    private @Nullable PdfPiece open;

    PdfPieces() throws IOException {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        PdfPathOperator.all(this, () -> rules).forEach(this::addOperator);
    }

    @Override
    protected void startPage(PDPage page) {
        rules = new PdfRules();
        grids = null;
        turned = page.getRotation() % 180 != 0;
    }

    /** The cell at a glyph; the lines of a page are known once all of it was read, which is before its words are written. */
    private PdfGrid.@Nullable Area cell(TextPosition glyph) {
        if (grids == null) {
            grids = PdfGrid.of(rules);
        }
        for (var grid : grids) {
            var area = grid.at(glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2, glyph.getYDirAdj() - glyph.getFontSizeInPt() * 0.3f);
            if (area != null) {
                return area;
            }
        }
        return null;
    }

    List<PdfPiece> pieces() {
        close();
        return pieces;
    }

    /** A drawing is not drawn within itself. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw new TooMuch();
        }
        if (drawn.add(form.getCOSObject())) {
            super.showForm(form);
            drawn.remove(form.getCOSObject());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading took too long");
        }
        super.processOperator(operator, operands);
    }

    /** More than any document holds; unchecked, since the library logs what else an operator throws and goes on. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        var from = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size() || apart(positions.get(i - 1), positions.get(i))) {
                var run = inReadingOrder(positions.subList(from, i));
                add(run, from == 0 && i == positions.size() && run.equals(positions) ? words : null);
                from = i;
            }
        }
    }

    /** Of a word set in two fonts, one font's glyphs may be drawn before those that stand to their left. */
    private static List<TextPosition> inReadingOrder(List<TextPosition> run) {
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i).getXDirAdj() + run.get(i).getWidthDirAdj() / 2 < run.get(i - 1).getXDirAdj()) {
                return run.stream().sorted(Comparator.comparingDouble(TextPosition::getXDirAdj)).toList();
            }
        }
        return run;
    }

    private boolean apart(TextPosition a, TextPosition b) {
        return cell(a) != cell(b) || b.getXDirAdj() - a.getXDirAdj() - a.getWidthDirAdj() > a.getFontSizeInPt() * WIDE_GAP || Math.abs(b.getYDirAdj() - a.getYDirAdj()) > a.getFontSizeInPt() * 0.5;
    }

    private void add(List<TextPosition> positions, @Nullable String words) {
        if (positions.isEmpty()) {
            return;
        }
        var first = positions.getFirst();
        var last = positions.getLast();
        var text = new StringBuilder();
        positions.forEach(p -> text.append(p.getUnicode()));
        float em = Math.max(1, first.getFontSizeInPt());
        var next = new PdfPiece(getCurrentPageNo(), words == null ? text.toString() : words, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(), em, first.getYDirAdj() / Math.max(1, turned ? first.getPageWidth() : first.getPageHeight()), cell(first));
        var before = open;
        if (before != null && before.page() == next.page() && before.cell() == next.cell() && Math.abs(before.y() - next.y()) < em * 0.5 && next.x() >= before.right() - em
                && next.x() - before.right() <= em * WIDE_GAP) {
            String blank = next.x() - before.right() > em * 0.15 && isLatin(before.words(), next.words()) ? " " : "";
            open = new PdfPiece(before.page(), before.words() + blank + next.words(), before.x(), next.right(), before.y(), before.em(), before.where(), before.cell());
        } else {
            close();
            open = next;
        }
    }

    /** Chinese needs no blank between words. */
    private static boolean isLatin(String before, String after) {
        return !before.isEmpty() && !after.isEmpty() && before.charAt(before.length() - 1) < 0x2e80 && after.charAt(0) < 0x2e80;
    }

    private void close() {
        if (open != null && !open.words().isBlank()) {
            pieces.add(open);
        }
        open = null;
    }
}
