package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Where a document has no outline, each paragraph that makes a sentence is offered as an item of its own. */
final class Paragraphs {

    private static final int SHORTEST = 12;

    private Paragraphs() {
    }

    static List<Item> asItems(String text, Frame frame) {
        var items = new ArrayList<Item>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            var cut = frame.cuts().ceiling(from);
            var words = Wording.trim(text, from, cut == null ? to : Math.min(cut, to));
            if (words.length() >= SHORTEST && isSentence(text, words)) {
                var item = new Item(null, items.size() + 1, words.from(), words.from());
                item.to = words.to();
                items.add(item);
            }
            from = to + 1;
        }
        return items;
    }

    private static boolean isSentence(String text, Span words) {
        for (int i = words.from(); i < words.to(); i++) {
            if ("。；，".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
