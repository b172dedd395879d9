package cn.mingzhang.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two versions of a text, piece by piece; numbers and words are compared whole. */
public final class TextDiff {

    /**
     * A piece of the newer text, or of the older one where it was taken out.
     *
     * @param kind same, ins or del
     */
    public record Piece(String kind, String text) {
    }

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}&&\\P{IsHan}]+|\\d++(?:[.,]\\d++)*+|\\R|.");
    private static final int MOST_TOKENS = 2500;

    private TextDiff() {
    }

    /** The pieces in order; texts too long to compare are the newer one as a whole. */
    public static List<Piece> of(String before, String after) {
        if (before.equals(after)) {
            return List.of(new Piece("same", after));
        }
        var old = tokens(before);
        var now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            return List.of(new Piece("same", after));
        }
        return pieces(old, now, lengths(old, now));
    }

    /** Whether anything was put in or taken out. */
    public static boolean changed(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> !piece.kind().equals("same"));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    private static int[][] lengths(List<String> old, List<String> now) {
        var length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(now.get(j)) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<Piece> pieces(List<String> old, List<String> now, int[][] length) {
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, "same", now.get(j));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && length[i + 1][j] >= length[i][j + 1]) {
                add(pieces, "del", old.get(i++));
            } else {
                add(pieces, "ins", now.get(j++));
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind().equals(kind)) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
