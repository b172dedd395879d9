package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the lines of a PDF: page numbers and what repeats at the edge of pages goes, and a line that fills its
 * column goes on in the next unless that one is indented or opens with a numeral.
 */
final class PdfParagraphs {

    private static final double EDGE = 0.1;
    private static final int LONG_LINE = 12;
    /** How many characters a line may be shorter than the longest and yet fill its column. */
    private static final double SLACK = 1.6;
    /** The same for a line that ends inside a sentence; stops may hang over the edge of others. */
    private static final double OPEN_SLACK = 2.7;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／,，]?\\s*共\\s*\\d{1,4}\\s*页|\\s*/\\s*\\d{1,4})?[-—–－·\\s]*");
    private static final Pattern NUMERAL = Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、](?!\\d)|第[一二三四五六七八九十百\\d]{1,4}[章节条]|[①-⑳㈠-㈩])");

    private PdfParagraphs() {
    }

    /** @param kept pieces outside of tables, without what stands at the edges of pages */
    static List<String> of(List<PdfPiece> kept) {
        var paragraphs = new ArrayList<String>();
        var words = new StringBuilder();
        int run = 0;
        for (int i = 0; i < kept.size(); i++) {
            words.append(kept.get(i).words().strip());
            run = i > 0 && kept.get(i).isBelow(kept.get(i - 1)) ? run : i;
            if (i + 1 == kept.size() || !goesOn(kept, run, i)) {
                paragraphs.add(words.toString());
                words.setLength(0);
            } else if (latinEnd(words) && latinStart(kept.get(i + 1).words())) {
                words.append(' ');
            }
        }
        return paragraphs;
    }

    private static boolean goesOn(List<PdfPiece> pieces, int run, int at) {
        var line = pieces.get(at);
        var next = pieces.get(at + 1);
        boolean over = next.page() == line.page() + 1;
        if (!over && !next.isBelow(line) || opensWithNumeral(next.words())) {
            return false;
        }
        if (!over && leavesOpen(line.words())) {
            return true;
        }
        float right = line.right();
        float left = line.x();
        for (int i = run; i < pieces.size() && (i <= at || i == at + 1 && !over || i > at + 1 && pieces.get(i).isBelow(pieces.get(i - 1))); i++) {
            right = Math.max(right, pieces.get(i).right());
            left = Math.min(left, pieces.get(i).x());
        }
        double slack = "。；！？".indexOf(line.words().strip().charAt(Math.max(0, line.words().strip().length() - 1))) >= 0 ? SLACK : OPEN_SLACK;
        return line.right() >= right - line.em() * slack && next.x() <= left + line.em() * 0.8 && (!over || line.right() - line.x() > line.em() * 12);
    }

    static boolean opensWithNumeral(String words) {
        return NUMERAL.matcher(words).find();
    }

    /** A bracket that a long line opens is closed in the next. */
    private static boolean leavesOpen(String words) {
        int open = Math.max(words.lastIndexOf('（'), Math.max(words.lastIndexOf('〔'), words.lastIndexOf('【')));
        int close = Math.max(words.lastIndexOf('）'), Math.max(words.lastIndexOf('〕'), words.lastIndexOf('】')));
        return open > close && words.length() >= LONG_LINE;
    }

    private static boolean latinEnd(CharSequence words) {
        return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(words.length() - 1)) && words.charAt(words.length() - 1) < 0x2e80;
    }

    private static boolean latinStart(String words) {
        String s = words.strip();
        return !s.isEmpty() && Character.isLetter(s.charAt(0)) && s.charAt(0) < 0x2e80;
    }

    /** The pieces without page numbers and without what repeats at the edge of pages; tables are kept whole. */
    static List<PdfPiece> withoutEdges(List<PdfPiece> pieces) {
        var pages = new HashSet<Integer>();
        Map<String, Set<Integer>> repeated = new HashMap<>();
        for (var piece : pieces) {
            pages.add(piece.page());
            if (atEdge(piece)) {
                repeated.computeIfAbsent(shape(piece), k -> new HashSet<>()).add(piece.page());
            }
        }
        var kept = new ArrayList<PdfPiece>();
        for (var piece : pieces) {
            int times = atEdge(piece) ? repeated.get(shape(piece)).size() : 0;
            boolean number = atEdge(piece) && PAGE_NUMBER.matcher(piece.words().strip()).matches();
            if (!number && (times < 2 || times * 2 < pages.size())) {
                kept.add(piece);
            }
        }
        return kept;
    }

    private static boolean atEdge(PdfPiece piece) {
        return piece.cell() == null && (piece.where() < EDGE || piece.where() > 1 - EDGE);
    }

    private static String shape(PdfPiece piece) {
        return piece.words().replaceAll("\\d+", "#").replaceAll("\\s", "");
    }
}
