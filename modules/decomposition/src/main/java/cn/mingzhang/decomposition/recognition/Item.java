package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the outline while it is being built; {@link OutlineNode} is its published form. */
final class Item {

    final @Nullable MarkerKind kind;
    final int number;
    final int from;
    /** Where the words after the numeral begin. */
    final int body;
    /** Where its own words end. */
    int to;
    @Nullable Item parent;
    final List<Item> children = new ArrayList<>();
    /** Where the numeral stands, if not before the words: other cells of a row may stand before it. */
    @Nullable Span numeral;
    /** The table row it was made from, if any. */
    @Nullable TaskRow row;
    /** Whether an enumeration below it was drawn into it. */
    boolean folded;
    boolean point;
    /** Its place among the items that remain. */
    int id;

    private @Nullable List<Span> notes;
    private int notedTo;

    Item(@Nullable MarkerKind kind, int number, int from, int body) {
        this.kind = kind;
        this.number = number;
        this.from = from;
        this.body = body;
        this.to = body;
    }

    /** Its owner notes; looked for once, since many ask, and again only where the item was cut meanwhile. */
    List<Span> notes(String text) {
        if (notes == null || notedTo != to) {
            notes = OwnerNotes.find(text, body, to);
            notedTo = to;
        }
        return notes;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    void adopt(Item child) {
        child.parent = this;
        children.add(child);
    }

    String own(String text) {
        return text.substring(body, to);
    }

    String marker(String text) {
        return (numeral == null ? text.substring(from, body) : text.substring(numeral.from(), numeral.to())).strip();
    }

    /** Items without a numeral of their own do not show in a path. */
    List<String> path(String text) {
        var path = new ArrayList<String>();
        for (Item item = this; item != null; item = item.parent) {
            String marker = item.marker(text);
            if (!marker.isEmpty()) {
                path.addFirst(marker);
            }
        }
        return path;
    }

    int level() {
        int level = 0;
        for (Item item = parent; item != null; item = item.parent) {
            level++;
        }
        return level;
    }
}
