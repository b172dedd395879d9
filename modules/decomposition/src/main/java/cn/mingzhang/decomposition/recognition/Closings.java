package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes unnumbered closing paragraphs off the last item: they address everybody and belong to no point. How many
 * paragraphs an item may have is seen from the others.
 */
final class Closings {

    /** Words behind the last sentence that may be the cells of a row rather than a paragraph. */
    private static final int LONGEST_CELLS = 80;

    private Closings() {
    }

    static void cut(String text, List<Item> items) {
        if (items.size() < 2) {
            return;
        }
        var last = items.getLast();
        if (last.row != null || last.kind == null) {
            return;
        }
        boolean lines = items.stream().filter(i -> startsLine(text, i)).count() * 2 > items.size();
        boolean blanks = !lines && items.stream().filter(i -> i.from > 0 && text.charAt(i.from - 1) == ' ').count() * 5 >= items.size() * 4;
        if (lines) {
            cutLines(text, items, last);
        } else if (blanks) {
            int end = text.indexOf("。 ", last.body, last.to);
            boolean section = last.parent == null && text.indexOf(' ', last.body, last.to) < text.indexOf('。', last.body, last.to);
            String rest = end < 0 ? "" : text.substring(end + 1, last.to).strip();
            boolean cells = rest.length() <= LONGEST_CELLS && rest.chars().noneMatch(c -> "。；".indexOf(c) >= 0);
            if (end >= 0 && !section && !cells) {
                last.to = end + 1;
            }
        }
    }

    private static void cutLines(String text, List<Item> items, Item last) {
        var ends = paragraphEnds(text, last);
        boolean bare = isBareHeading(text, last, ends);
        if (bare && last.parent == null) {
            return;
        }
        var others = new ArrayList<Integer>();
        for (var item : items) {
            var its = paragraphEnds(text, item);
            if (item != last && item.isLeaf() && isBareHeading(text, item, its) == bare) {
                others.add(paragraphs(text, its));
            }
        }
        others.sort(Integer::compare);
        int usual = others.isEmpty() ? bare ? Integer.MAX_VALUE : 1 : others.get(others.size() / 2);
        int allowed = Math.max(usual, bare ? 2 : 1);
        int kept = 0;
        for (int counted = 0; kept < ends.size() && (counted < allowed || continues(text, ends.get(kept - 1))); kept++) {
            counted += kept > 0 && continues(text, ends.get(kept - 1)) ? 0 : 1;
        }
        if (kept >= 1 && kept < ends.size()) {
            last.to = ends.get(kept - 1);
        }
    }

    /** How many paragraphs there are besides those that go with the one before. */
    private static int paragraphs(String text, List<Integer> ends) {
        int count = ends.isEmpty() ? 0 : 1;
        for (int i = 1; i < ends.size(); i++) {
            count += continues(text, ends.get(i - 1)) ? 0 : 1;
        }
        return count;
    }

    /** Where numbering begins anew, the title of the next part is cut off the item before it. */
    static void cutTitles(String text, List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            var item = items.get(i - 1);
            if (items.get(i).parent == null && items.get(i).number == 1 && items.get(i).row == null) {
                var ends = paragraphEnds(text, item);
                for (int p = 1; p < ends.size(); p++) {
                    if (TitleFinder.isTitle(text.substring(ends.get(p - 1), ends.get(p)).strip())) {
                        item.to = ends.get(p - 1);
                        break;
                    }
                }
            }
        }
    }

    /** A bullet, a sub-point in words or an owner line goes with the paragraph before it. */
    private static boolean continues(String text, int lineEnd) {
        int end = text.indexOf('\n', lineEnd + 1);
        String line = text.substring(lineEnd, end < 0 ? text.length() : end).strip();
        return line.startsWith("-") || line.startsWith("—") || line.startsWith("·") || line.matches("^[一二三四五六七八九十]是.*")
                || OwnerPatterns.FREE_LABEL.in(line).lookingAt() || line.matches("^(?:完成|办结)?(?:时[限间]"
            + "|期限)[:：].*") || line.startsWith("（") && OwnerNotes.any(line, 0, line.length());
    }

    private static boolean startsLine(String text, Item item) {
        int i = item.from - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private static boolean isBareHeading(String text, Item item, List<Integer> ends) {
        int end = ends.isEmpty() ? item.to : ends.getFirst();
        String line = text.substring(item.body, end).strip();
        int stop = line.indexOf('。');
        return line.length() <= 50 && !Words.demands(line) && (stop < 0 || stop == line.length() - 1);
    }

    /** Where each paragraph with words in it ends. */
    private static List<Integer> paragraphEnds(String text, Item item) {
        var ends = new ArrayList<Integer>();
        int from = item.body;
        while (from < item.to) {
            int line = text.indexOf('\n', from, item.to);
            int end = line < 0 ? item.to : line;
            if (!text.substring(from, end).isBlank()) {
                ends.add(end);
            }
            from = end + 1;
        }
        return ends;
    }
}
