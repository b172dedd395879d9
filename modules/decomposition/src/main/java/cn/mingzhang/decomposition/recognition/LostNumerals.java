package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives back items whose numeral was lost: where the numbering jumps by as many as unnumbered paragraphs stand in the gap,
 * each of these is an item of the list, kept with its parent's path.
 */
final class LostNumerals {

    private static final int GREATEST_GAP = 3;

    private LostNumerals() {
    }

    static void restore(String text, List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            var item = items.get(i);
            var next = items.get(i + 1);
            int gap = next.number - item.number - 1;
            boolean siblings = item.kind != null && item.kind == next.kind && item.parent == next.parent && item.row == null;
            if (siblings && gap >= 1 && gap <= GREATEST_GAP) {
                var pieces = pieces(text, item);
                if (pieces.size() == gap) {
                    i += split(items, i, pieces);
                }
            }
        }
    }

    private static int split(List<Item> items, int at, List<Span> pieces) {
        var item = items.get(at);
        int end = item.to;
        item.to = pieces.getFirst().from();
        for (int p = 0; p < pieces.size(); p++) {
            var lost = new Item(item.kind, item.number + p + 1, pieces.get(p).from(), pieces.get(p).from());
            lost.to = p + 1 < pieces.size() ? pieces.get(p + 1).from() : end;
            lost.parent = item.parent;
            if (item.parent != null) {
                item.parent.children.add(item.parent.children.indexOf(item) + p + 1, lost);
            }
            items.add(at + p + 1, lost);
        }
        return pieces.size();
    }

    /** The further paragraphs of an item, or on one line what follows an owner note. */
    private static List<Span> pieces(String text, Item item) {
        var pieces = new ArrayList<Span>();
        for (int from = lineEnd(text, item.body, item.to); from < item.to; from = lineEnd(text, from, item.to)) {
            var words = Wording.trim(text, from, lineEnd(text, from, item.to));
            if (words.length() > 0 && !isNote(text, words)) {
                pieces.add(words);
            }
        }
        if (!pieces.isEmpty()) {
            return pieces;
        }
        var notes = OwnerNotes.find(text, item.body, item.to);
        for (int n = 0; n + 1 < notes.size(); n++) {
            pieces.add(Wording.trim(text, notes.get(n).to(), item.to));
        }
        return pieces;
    }

    /** Nothing but who owes or by when goes with the paragraph above it. */
    private static boolean isNote(String text, Span words) {
        return OwnerNotes.find(text, words.from(), words.to()).stream().anyMatch(n -> n.from() == words.from() && n.to() >= words.to() - 1)
                || DuePatterns.endOfLabelledLine(text, words.from(), words.to()) >= words.to() - 1;
    }

    private static int lineEnd(String text, int from, int to) {
        int line = text.indexOf('\n', from, to);
        return line < 0 ? to : line + 1;
    }
}
