package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.recognition.RecognisedDocument.Warning;
import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a document with its points chosen, before their words are read.
 *
 * @param covered the text with titles, addresses and file numbers covered, for finding dates and numbers
 * @param table the flattened task table in the text, if any
 */
record Skeleton(SourceText source, String covered, List<Item> items, String title, @Nullable FlatTable table, Set<Warning> warnings) {

    static Skeleton of(SourceText source) {
        String text = source.text();
        var frame = Frame.of(text);
        var hidden = new ArrayList<>(frame.covered());
        hidden.addAll(source.aside());
        source.aside().forEach(s -> frame.cuts().add(s.from()));
        var tables = TaskTables.read(source);
        tables.forEach(t -> hidden.add(t.span()));
        var items = new ArrayList<>(Outline.build(text, frame, markers(text, hidden)));
        tables.forEach(t -> t.insertInto(items));
        WordHeadings.insert(source, items);
        GluedNumerals.restore(text, items);
        LostNumerals.restore(text, items);
        Closings.cutTitles(text, items);
        Closings.cut(text, items);
        var warnings = EnumSet.noneOf(Warning.class);
        if (items.isEmpty()) {
            warnings.add(Warning.NO_OUTLINE);
            items.addAll(Paragraphs.asItems(text, frame));
        }
        return choose(source, items, warnings);
    }

    private static List<Marker> markers(String text, List<Span> hidden) {
        String masked = Masks.cover(text, hidden);
        return BareNumerals.with(DecimalNumerals.with(Markers.find(text, masked), masked), masked);
    }

    private static Skeleton choose(SourceText source, List<Item> items, Set<Warning> warnings) {
        String text = source.text();
        String covered = Masks.cover(text, List.of());
        var table = FlatTable.find(text, items);
        String title = TitleFinder.title(text, items.isEmpty() ? text.length() : items.getFirst().from);
        var filter = new PointFilter(text, title, i -> hasOwners(text, table, i));
        var kept = new ArrayList<>(filter.fold(items));
        for (var item : kept) {
            item.point = warnings.contains(Warning.NO_OUTLINE) || filter.statesWork(item);
        }
        var following = kept.stream().filter(filter::goesWithSiblings).toList();
        following.forEach(i -> i.point = true);
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).id = i;
        }
        var first = kept.stream().filter(i -> i.point).findFirst();
        if (first.isEmpty()) {
            warnings.add(Warning.NO_WORK);
        }
        if (irregular(kept)) {
            warnings.add(Warning.NUMERALS_IRREGULAR);
        }
        String nearest = first.map(i -> TitleFinder.title(text, rootOf(i).from)).orElse(title);
        return new Skeleton(source, covered, kept, nearest.isEmpty() ? title : nearest, table, warnings);
    }

    /** Whether a list skips, repeats or goes back, other than to begin anew. */
    private static boolean irregular(List<Item> items) {
        return items.stream().anyMatch(parent -> {
            for (int i = 1; i < parent.children.size(); i++) {
                var before = parent.children.get(i - 1);
                var item = parent.children.get(i);
                if (item.kind == before.kind && item.row == null && item.number != 1 && item.number != before.number + 1) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Item rootOf(Item item) {
        return item.parent == null ? item : rootOf(item.parent);
    }

    private static boolean hasOwners(String text, @Nullable FlatTable table, Item item) {
        return !item.notes(text).isEmpty()
                || table != null && table.covers(item) && table.read(item) instanceof FlatTable.Row row && !row.owners().isEmpty();
    }

    int firstItem() {
        return items.isEmpty() ? source.text().length() : items.getFirst().from;
    }

    /** Everything that belongs to no item. */
    List<Span> setAside() {
        var out = new ArrayList<Span>();
        int at = 0;
        for (var item : items) {
            if (item.from > at) {
                out.add(new Span(at, item.from));
            }
            at = Math.max(at, item.to);
        }
        if (at < source.text().length()) {
            out.add(new Span(at, source.text().length()));
        }
        return out;
    }

    List<OutlineNode> nodes() {
        var nodes = new ArrayList<OutlineNode>(items.size());
        for (var item : items) {
            var heading = Wording.of(source.text(), item.body, item.to).heading();
            int parent = item.parent == null ? -1 : item.parent.id;
            nodes.add(new OutlineNode(item.id, item.marker(source.text()), heading == null ? null : source.at(heading),
                    item.own(source.text()).strip(), item.level(), parent, item.isLeaf(), item.point, new Span(item.from, item.to)));
        }
        return nodes;
    }
}
