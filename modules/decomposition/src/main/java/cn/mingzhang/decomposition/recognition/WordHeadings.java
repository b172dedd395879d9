package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where a document numbers nothing, lines with a heading style make the outline. */
final class WordHeadings {

    private WordHeadings() {
    }

    static void insert(SourceText source, List<Item> items) {
        if (!items.isEmpty() || source.headings().size() < 2) {
            return;
        }
        Map<Item, Integer> levels = new IdentityHashMap<>();
        Deque<Item> open = new ArrayDeque<>();
        for (var heading : source.headings()) {
            var item = new Item(null, items.size() + 1, heading.span().from(), heading.span().from());
            while (!open.isEmpty() && levels.get(open.peek()) >= heading.level()) {
                open.pop();
            }
            if (!open.isEmpty()) {
                open.peek().adopt(item);
            }
            levels.put(item, heading.level());
            open.push(item);
            items.add(item);
        }
        endEach(source, items);
    }

    private static void endEach(SourceText source, List<Item> items) {
        var ends = new ArrayList<Integer>();
        items.stream().skip(1).forEach(i -> ends.add(i.from));
        ends.add(source.text().length());
        for (int i = 0; i < items.size(); i++) {
            items.get(i).to = ends.get(i);
        }
    }
}
