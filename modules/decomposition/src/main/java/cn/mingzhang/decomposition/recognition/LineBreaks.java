package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which breaks stand inside a sentence: those behind a line that fills the width of the page, where most full lines
 * break off like that, and those behind a comma. Headings, items, labels, rows of tables and lines set apart are never joined
 * to what stands above them.
 */
final class LineBreaks {

    /** Columns, where a character of Chinese takes two. */
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;
    /** How many columns a full line may lack, since no mark of punctuation opens a line. */
    private static final int SLACK = 4;
    private static final int FEWEST = 6;
    private static final int OPENING = 16;
    private static final String SENTENCE_ENDS = "。！？；：!?;:";
    private static final String BULLETS = "-—–·•●◆■▲*★◎○□※>|";
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－]\\s?\\d{1,4}\\s?[-—–－]|第\\s?\\d{1,4}\\s?页");
    private static final Pattern CELLS = Pattern.compile("[\\t|｜│┃]|\\S {3,}\\S");
    private static final Pattern SET_APART = Pattern.compile("附\\s?件|抄送|主送|联系人|[（(](?:此件|信息公开)|\\d{1,3}$|20\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日$");

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final int width;
    private final int margin;
    private final boolean indented;

    /** A line without the blanks around it, and the columns that it ends in. */
    private record Line(int from, int to, int indent, int columns) {

        boolean blank() {
            return from == to;
        }
    }

    LineBreaks(String text) {
        this.text = text;
        for (int from = 0; from <= text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(line(from, to));
            from = to + 1;
        }
        this.width = width();
        this.margin = lines.stream().filter(this::isFull).mapToInt(Line::indent).min().orElse(0);
        this.indented = indented();
    }

    private Line line(int from, int to) {
        var words = Wording.trim(text, from, to);
        int columns = 0;
        for (int i = from; i < words.to() && columns <= WIDEST; i++) {
            columns += text.charAt(i) < '\u1100' ? 1 : 2;
        }
        return new Line(words.from(), words.to(), words.from() - from, columns);
    }

    /** The parts to leave out, in order: each break with the blanks around it, and a page number that stands there. */
    List<Span> toJoin() {
        var out = new ArrayList<Span>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            int next = behindPageNumber(i);
            if (joins(lines.get(i), lines.get(next), next > i + 1)) {
                out.add(new Span(lines.get(i).to(), lines.get(next).from()));
                i = next - 1;
            }
        }
        return out;
    }

    /** The line that a sentence would go on in: the next, or behind the number of a page with at most a blank line around it. */
    private int behindPageNumber(int at) {
        int number = at + 1;
        number += lines.get(number).blank() && number + 1 < lines.size() ? 1 : 0;
        if (!isFull(lines.get(at)) || number + 1 >= lines.size() || !PAGE_NUMBER.matcher(text).region(lines.get(number).from(), lines.get(number).to()).matches()) {
            return at + 1;
        }
        int behind = number + 1;
        return behind + (lines.get(behind).blank() && behind + 1 < lines.size() ? 1 : 0);
    }

    private boolean joins(Line line, Line next, boolean overPages) {
        if (line.blank() || next.blank()) {
            return false;
        }
        char last = text.charAt(line.to() - 1);
        boolean open = SENTENCE_ENDS.indexOf(last) < 0;
        boolean goesOn = isFull(line) && (indented ? next.indent() <= margin + 1 && (open || !overPages) : open);
        return (goesOn || "，、".indexOf(last) >= 0) && !isSetApart(next) && !isRow(line) && !isRow(next);
    }

    private boolean isFull(Line line) {
        return width > 0 && !line.blank() && line.columns() <= width && line.columns() >= width - SLACK;
    }

    private boolean isRow(Line line) {
        return CELLS.matcher(text).region(line.from(), line.to()).find();
    }

    private boolean isSetApart(Line line) {
        String opening = text.substring(line.from(), Math.min(line.to(), line.from() + OPENING));
        return BULLETS.indexOf(opening.charAt(0)) >= 0 || SET_APART.matcher(text).region(line.from(), line.to()).lookingAt()
                || Markers.find(opening, opening).stream().anyMatch(m -> m.from() == 0)
                || OwnerPatterns.FREE_LABEL.in(text).region(line.from(), line.to()).useAnchoringBounds(true).lookingAt()
                || DuePatterns.endOfLabelledLine(text, line.from(), line.to()) > line.from();
    }

    /** The columns that most lines fill, if lines are filled at all and mostly break off inside a sentence; else 0. */
    private int width() {
        var ending = new int[WIDEST + 2];
        int written = 0;
        for (var line : lines) {
            written += line.blank() ? 0 : 1;
            ending[Math.min(line.columns(), WIDEST + 1)]++;
        }
        int best = 0;
        int most = 0;
        for (int columns = NARROWEST; columns <= WIDEST; columns++) {
            int full = 0;
            for (int c = columns - SLACK; c <= columns; c++) {
                full += ending[c];
            }
            if (full > most) {
                most = full;
                best = columns;
            }
        }
        int limit = best;
        long wider = lines.stream().filter(l -> l.columns() > limit).count();
        boolean filled = most >= FEWEST && most * 4 >= written && wider * 20 <= written + 20;
        return filled && mostBreakOff(best, most) ? best : 0;
    }

    private boolean mostBreakOff(int columns, int full) {
        long open = lines.stream().filter(l -> !l.blank() && l.columns() <= columns && l.columns() >= columns - SLACK
                && SENTENCE_ENDS.indexOf(text.charAt(l.to() - 1)) < 0).count();
        return open * 5 >= full * 3L;
    }

    /** Whether paragraphs begin further in than the lines that go on. */
    private boolean indented() {
        int begun = 0;
        int further = 0;
        for (int i = 1; i < lines.size() && width > 0; i++) {
            if (!lines.get(i).blank() && !lines.get(i - 1).blank() && !isFull(lines.get(i - 1))) {
                begun++;
                further += lines.get(i).indent() > margin + 1 ? 1 : 0;
            }
        }
        return further * 2 > begun;
    }
}
