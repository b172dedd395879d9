package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a flattened table whose cells stand on lines of their own: lines of nothing but bodies are the owner cells, in order. */
final class CellLines {

    private CellLines() {
    }

    /** The row, or null where no line holds only bodies. */
    static FlatTable.@Nullable Row read(String text, Item item, boolean hasLead, boolean hasPart) {
        var lines = lines(text, item);
        var owners = lines.stream().filter(l -> isNames(text, l)).toList();
        var words = lines.stream().filter(l -> !isNames(text, l) && !DuePatterns.isTimeCell(text.substring(l.from(), l.to()))).toList();
        if (lines.size() < 2 || owners.isEmpty() || words.isEmpty()) {
            return null;
        }
        var found = new Owners();
        found.spans.addAll(owners);
        for (int i = 0; i < owners.size(); i++) {
            boolean leads = !hasPart || hasLead && i == 0 && owners.size() > 1;
            found.add(leads, NameList.parse(text.substring(owners.get(i).from(), owners.get(i).to())));
        }
        if (words.size() == 1) {
            var wording = Wording.of(text, words.getFirst().from(), words.getFirst().to());
            return new FlatTable.Row(wording.heading(), wording.body(), found);
        }
        return new FlatTable.Row(words.getFirst(), words.get(1), found);
    }

    private static boolean isNames(String text, Span line) {
        var names = NameList.parse(text.substring(line.from(), line.to()));
        return !names.isEmpty() && names.stream().allMatch(n -> BodyNames.endsAsName(n) || BodyNames.isCollective(n) && n.length() <= 12)
                && text.indexOf('。', line.from(), line.to()) < 0;
    }

    private static List<Span> lines(String text, Item item) {
        var lines = new ArrayList<Span>();
        int from = item.body;
        while (from < item.to) {
            int end = text.indexOf('\n', from, item.to);
            var line = Wording.trim(text, from, end < 0 ? item.to : end);
            if (line.length() > 0 && text.charAt(line.from()) != '|') {
                lines.add(line);
            }
            from = end < 0 ? item.to : end + 1;
        }
        return lines;
    }
}
