package cn.mingzhang.decomposition.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the tree from numerals. A numeral that begins a line is believed; one inside a line must follow in sequence,
 * in its list or in the whole document, or open a list that goes on.
 */
final class Outline {

    private static final int GREATEST_JUMP = 3;
    private static final int LONGEST_HEADING = 60;

    private final String text;
    private final Frame frame;
    private final List<Marker> markers;
    private final List<Item> items = new ArrayList<>();
    private final Deque<Item> open = new ArrayDeque<>();
    private final Map<MarkerKind, Integer> inList = new EnumMap<>(MarkerKind.class);
    private final Map<MarkerKind, Integer> inDocument = new EnumMap<>(MarkerKind.class);

    private Outline(String text, Frame frame, List<Marker> markers) {
        this.text = text;
        this.frame = frame;
        this.markers = markers;
    }

    /** The items in document order; {@link Item#to} ends at the next item or at a cut. */
    static List<Item> build(String text, Frame frame, List<Marker> markers) {
        var outline = new Outline(text, frame, markers);
        for (int i = 0; i < markers.size(); i++) {
            outline.consider(i);
        }
        outline.close();
        return outline.items;
    }

    private void consider(int index) {
        var marker = markers.get(index);
        if (!items.isEmpty() && frame.restarts().higher(items.getLast().from) instanceof Integer at && at <= marker.from()) {
            open.clear();
            inList.clear();
            inDocument.clear();
        }
        if (believable(marker, index)) {
            if (marker.number() == 1 && !items.isEmpty() && frame.cuts().higher(items.getLast().body) instanceof Integer at && at <= marker.from()) {
                open.clear();
            }
            place(marker);
        }
    }

    private boolean believable(Marker marker, int index) {
        int list = inList.getOrDefault(marker.kind(), 0);
        int document = inDocument.getOrDefault(marker.kind(), 0);
        int n = marker.number();
        if (marker.place() == Marker.Place.LINE) {
            return true;
        }
        if (marker.kind() == MarkerKind.ARTICLE && marker.place() == Marker.Place.GLUED && !followsHeading(marker)) {
            return n == 1 && document == 0 && goesOn(marker, index);
        }
        if (n > 1 && (list > 0 && n == list + 1 || document > 0 && n == document + 1)) {
            return true;
        }
        if (n == 1) {
            return followsHeading(marker) || goesOn(marker, index);
        }
        boolean near = n == list || n > list && n <= list + GREATEST_JUMP || n > document && n <= document + GREATEST_JUMP;
        return near && Math.max(list, document) > 0 && (marker.place() == Marker.Place.SENTENCE && marker.kind() != MarkerKind.NUMBER_PAREN
                || followsHeading(marker));
    }

    /** Whether only a short heading stands between the item above and this numeral. */
    private boolean followsHeading(Marker marker) {
        if (items.isEmpty()) {
            return false;
        }
        var last = items.getLast();
        return last.kind != null && last.kind.outranks(marker.kind()) && marker.from() - last.body <= LONGEST_HEADING
                && text.substring(last.body, marker.from()).strip().indexOf('。') < 0;
    }

    /** Whether the list that this first numeral would open has a second, or is opened by a heading with a list of its own. */
    private boolean goesOn(Marker marker, int index) {
        if (index + 1 < markers.size()) {
            var next = markers.get(index + 1);
            if (marker.kind().outranks(next.kind()) && next.number() == 1 && next.from() - marker.to() <= LONGEST_HEADING / 2
                    && marker.kind().ordinal() <= MarkerKind.CHINESE_PAREN.ordinal()) {
                return true;
            }
        }
        for (int i = index + 1; i < markers.size(); i++) {
            var next = markers.get(i);
            if (next.kind() == marker.kind()) {
                return next.number() == 2;
            }
            if (next.kind().outranks(marker.kind()) && next.place() == Marker.Place.LINE) {
                return false;
            }
        }
        return false;
    }

    private void place(Marker marker) {
        var kind = marker.kind();
        while (!open.isEmpty() && !outranks(open.peek(), kind)) {
            open.pop();
        }
        var item = new Item(kind, marker.number(), marker.from(), marker.to());
        if (!open.isEmpty()) {
            open.peek().adopt(item);
        }
        open.push(item);
        items.add(item);
        inList.keySet().removeIf(kind::outranks);
        inList.put(kind, marker.number());
        inDocument.put(kind, marker.number());
    }

    private static boolean outranks(Item above, MarkerKind kind) {
        return above.kind != null && above.kind.outranks(kind);
    }

    private void close() {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int next = i + 1 < items.size() ? items.get(i + 1).from : text.length();
            var cut = frame.cuts().higher(item.body);
            item.to = cut == null ? next : Math.min(cut, next);
        }
    }
}
