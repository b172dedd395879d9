package cn.mingzhang.decomposition.recognition;

import java.util.List;
import java.util.regex.Pattern;

/** Gives back items whose numeral lost its point or brackets: a line that opens with the numeral due next, run into the words. */
final class GluedNumerals {

    /** "三是…", "一个…", "二级…" open with a number and are no items. */
    private static final Pattern LINE = Pattern.compile("(?<=\\n)[ \\t]{0,20}(" + Numerals.CHINESE
            + "{1,3})(?=[\\u4e00-\\u9fff]{2})(?![是要个次年月日级类期批般定些起直切样体旦带律致方边线流部章节条款项季周者份名家位十百千万亿、])");

    private GluedNumerals() {
    }

    static void restore(String text, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.isLeaf() && item.row == null && (item.kind == MarkerKind.CHINESE_DOT || item.kind == MarkerKind.CHINESE_PAREN)) {
                split(text, items, i);
            }
        }
    }

    private static void split(String text, List<Item> items, int at) {
        var item = items.get(at);
        boolean counted = at + 1 < items.size() && items.get(at + 1).kind == item.kind && items.get(at + 1).number == item.number + 1;
        var m = LINE.matcher(text).region(item.body, item.to).useTransparentBounds(true);
        while (!counted && m.find()) {
            if (Numerals.parse(m.group(1)) == item.number + 1) {
                var next = new Item(item.kind, item.number + 1, m.start(1), m.end(1));
                next.to = item.to;
                item.to = m.start(1);
                next.parent = item.parent;
                if (item.parent != null) {
                    item.parent.children.add(item.parent.children.indexOf(item) + 1, next);
                }
                items.add(at + 1, next);
                return;
            }
        }
    }
}
