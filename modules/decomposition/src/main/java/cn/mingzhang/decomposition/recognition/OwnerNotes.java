package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the owner notes of a text: in brackets of any shape, or with a label of their own. */
final class OwnerNotes {

    private static final int LONGEST = 600;
    private static final int LONGEST_LINE = 180;
    private static final String DASHES = "—–－-";
    private static final String LINE_ENDS = "头责合实办施";
    private static final String LABEL_BEGINS = "牵主责负配协承参指落实督支完执共省市县区州旗镇厅局具其第公工任项";
    private static final String OPENING = "（(〔[【［﹝〖｛{「";
    private static final String CLOSING = "）)〕]】］﹞〗｝}」";

    private OwnerNotes() {
    }

    /** The spans of the notes in the text from..to, brackets included, in order. */
    static List<Span> find(String text, int from, int to) {
        var notes = bracketed(text, from, to);
        var taken = new Apart();
        notes.forEach(taken::add);
        if (!Words.hasAny(text.substring(from, to), ":：】〕]")) {
            return withoutLabels(text, from, to, taken, notes);
        }
        var labels = OwnerPatterns.FREE_LABEL.in(text);
        int next = from;
        if (labels.region(from, to).useAnchoringBounds(true).lookingAt()) {
            labelled(text, labels.start(), labels.end(), to, taken, notes);
            next = labels.end();
        }
        labels.useAnchoringBounds(false);
        for (; OwnerPatterns.FREE_LABEL.next(labels, text, next, to); next = labels.end()) {
            labelled(text, labels.start(), labels.end(), to, taken, notes);
        }
        return withoutLabels(text, from, to, taken, notes);
    }

    private static void labelled(String text, int from, int list, int to, Apart taken, List<Span> notes) {
        var note = new Span(from, endOfList(text, list, to));
        if (!taken.overlaps(new Span(from, from + 1)) && taken.add(note)) {
            notes.add(note);
        }
    }

    /** Adds the notes that no label opens. */
    private static List<Span> withoutLabels(String text, int from, int to, Apart taken, List<Span> notes) {
        for (int line = text.indexOf('\n', from, to); line >= 0; line = text.indexOf('\n', line + 1, to)) {
            bareLine(text, line + 1, to, taken, notes);
        }
        behindDash(text, from, to, taken, notes);
        if (text.indexOf("牵头", from, to) >= 0) {
            bare(OwnerPatterns.BARE_SENTENCE, text, from, to, taken, notes);
        }
        notes.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return notes;
    }

    /** A line is asked only where it ends as one that names owners, or begins as a label. */
    private static void bareLine(String text, int from, int to, Apart taken, List<Span> notes) {
        int next = text.indexOf('\n', from, to);
        var line = Wording.trim(text, from, next < 0 ? to : next);
        if (line.length() < 4 || line.length() > LONGEST_LINE) {
            return;
        }
        int last = line.to() - (text.charAt(line.to() - 1) == '。' ? 2 : 1);
        if (LINE_ENDS.indexOf(text.charAt(last)) >= 0) {
            bare(OwnerPatterns.BARE_LINE, text, from, line.to(), taken, notes);
        }
        if (LABEL_BEGINS.indexOf(text.charAt(line.from())) >= 0) {
            bare(OwnerPatterns.LABEL_LINE, text, from, line.to(), taken, notes);
        }
    }

    /** "…公开结果。——甲处、乙处": behind dashes nothing but bodies up to the end of the line. */
    private static void behindDash(String text, int from, int to, Apart taken, List<Span> notes) {
        for (int dash = text.indexOf('—', from, to); dash >= 0; dash = text.indexOf('—', dash + 1, to)) {
            int names = dash;
            while (names < to && DASHES.indexOf(text.charAt(names)) >= 0) {
                names++;
            }
            int line = text.indexOf('\n', names, to);
            var note = Wording.trim(text, dash, line < 0 ? to : line);
            boolean behindSentence = dash > from && "。；）\n ".indexOf(text.charAt(dash - 1)) >= 0;
            String tail = note.to() > names ? text.substring(names, note.to()) : "";
            if (behindSentence && tail.length() <= LONGEST_LINE && (OwnerPatterns.isNamesOnly(tail) || OwnerPatterns.isNote(tail) && OwnerPatterns.namesBodies(tail)) && taken.add(note)) {
                notes.add(note);
            }
        }
    }

    private static void bare(Pattern pattern, String text, int from, int to, Apart taken, List<Span> notes) {
        var m = pattern.matcher(text).region(from, to).useAnchoringBounds(false).useTransparentBounds(true);
        while (m.find()) {
            var note = new Span(m.start(), m.end());
            if ((pattern == OwnerPatterns.LABEL_LINE || OwnerPatterns.isNote(m.group())) && OwnerPatterns.namesBodies(m.group()) && taken.add(note)) {
                notes.add(note);
            }
        }
    }

    static boolean any(String text, int from, int to) {
        return !find(text, from, to).isEmpty();
    }

    /** All notes of a point united. */
    static Owners read(String text, List<Span> notes) {
        var owners = new Owners();
        for (var note : notes) {
            owners.add(OwnerPatterns.readNote(inside(text, note)));
            owners.spans.add(note);
        }
        return owners;
    }

    private static String inside(String text, Span note) {
        boolean bracketed = OPENING.indexOf(text.charAt(note.from())) >= 0 && CLOSING.indexOf(text.charAt(note.to() - 1)) >= 0;
        return bracketed ? text.substring(note.from() + 1, note.to() - 1) : text.substring(note.from(), note.to());
    }

    private static List<Span> bracketed(String text, int from, int to) {
        var notes = new ArrayList<Span>();
        int depth = 0;
        int open = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open = depth++ == 0 ? i : open;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                depth--;
                if (depth == 0 && i - open <= LONGEST && isNote(text, open, i, from, to)) {
                    notes.add(new Span(open, i + 1));
                }
            }
            if (depth > 0 && i - open > LONGEST) {
                depth = 0;
            }
        }
        return notes;
    }

    /** Words that say so, or nothing but names behind the last sentence of a paragraph. */
    private static boolean isNote(String text, int open, int close, int from, int to) {
        String inside = text.substring(open + 1, close);
        if (OwnerPatterns.isNote(inside)) {
            return true;
        }
        boolean last = close + 1 >= to || text.charAt(close + 1) == '\n' || Wording.trim(text, close + 1, to).length() == 0;
        int before = open - 1;
        while (before > from && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean behindSentence = before >= from && "。；！”」".indexOf(text.charAt(before)) >= 0;
        return last && behindSentence && OwnerPatterns.isNamesOnly(inside);
    }

    /** A labelled list without brackets runs to the end of its sentence or line; the names may begin on the next line. */
    private static int endOfList(String text, int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        while (i < to && text.charAt(i) != '。' && text.charAt(i) != '\n' && i - from < LONGEST) {
            i++;
        }
        return Math.max(i, from);
    }
}
