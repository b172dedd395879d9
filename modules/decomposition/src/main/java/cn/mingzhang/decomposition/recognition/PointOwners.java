package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a point: by its cells, else by its notes, else by its sentences, else by what the section above it says once
 * for all its points. Nothing is taken over from a neighbour.
 */
final class PointOwners {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_OPENING = 60;

    private final SourceText source;
    private final String text;
    private final boolean firstNamedLeads;

    PointOwners(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.firstNamedLeads = OwnerPatterns.firstNamedLeads(text);
    }

    Owners of(Item item, FlatTable.@Nullable Row row, @Nullable Span heading) {
        if (row != null && !row.owners().isEmpty()) {
            firstLeads(row.owners());
            return row.owners();
        }
        if (item.row != null && !(item.row.lead().isEmpty() && item.row.responsible().isEmpty())) {
            return cells(item.row);
        }
        var owners = notes(item);
        if (owners.isEmpty()) {
            owners = fromProse(item, heading);
        }
        return owners.isEmpty() && row == null && item.row == null ? ofSection(item) : owners;
    }

    private Owners notes(Item item) {
        var owners = OwnerNotes.read(text, item.notes(text));
        firstLeads(owners);
        return owners;
    }

    private Owners cells(TaskRow row) {
        var owners = new Owners();
        owners.lead(NameList.parse(joined(row.lead())));
        if (!row.responsible().isEmpty()) {
            String words = joined(row.responsible());
            if (OwnerPatterns.isNote(words)) {
                owners.add(OwnerPatterns.readNote(words));
            } else {
                MarkedNames.read(words, false, owners);
            }
        }
        firstLeads(owners);
        owners.spans.addAll(row.lead());
        owners.spans.addAll(row.responsible());
        return owners;
    }

    /** The words of all cells of a kind; a cell drawn over several lines may break off inside a name. */
    private String joined(List<Span> cells) {
        var all = new StringBuilder();
        for (var cell : cells) {
            boolean closed = all.isEmpty() || BodyNames.endsAsName(all.toString()) || all.indexOf("：") >= 0;
            all.append(closed && !all.isEmpty() ? "；" : "").append(source.at(cell));
        }
        return all.toString();
    }

    /** Applies "the body named first leads", which a document says once; a collective leads nothing. */
    private void firstLeads(Owners owners) {
        if (firstNamedLeads && owners.lead.isEmpty() && !owners.responsible.isEmpty() && !BodyNames.isCollective(owners.responsible.getFirst())) {
            owners.lead.add(owners.responsible.removeFirst());
        }
    }

    private Owners fromProse(Item item, @Nullable Span heading) {
        var owners = new Owners();
        int colon = colonOf(item, heading);
        if (colon > item.body) {
            label(Wording.trim(text, item.body, colon), owners);
        }
        for (var found : ProseOwners.find(text.substring(item.body, item.to))) {
            owners.add(found.leads(), found.names());
            owners.spans.add(new Span(item.body + found.span().from(), item.body + found.span().to()));
        }
        return owners;
    }

    /** A label that holds nothing but bodies. */
    private void label(Span label, Owners owners) {
        var names = NameList.parse(source.at(label));
        if (!names.isEmpty() && names.stream().allMatch(n -> BodyNames.opensItem(n) || BodyNames.opensAsCollective(n) || BodyNames.isNamed(n))) {
            owners.responsible(names);
            owners.spans.add(label);
        }
    }

    /** The colon behind what may be nothing but the bodies that an item opens with, or -1. */
    private int colonOf(Item item, @Nullable Span heading) {
        int last = Math.min(item.to, Math.max(item.body + LONGEST_OPENING, heading == null ? 0 : heading.to() + 1));
        for (int at = item.body; at < last && "。；\n".indexOf(text.charAt(at)) < 0; at++) {
            if (text.charAt(at) == '：' || text.charAt(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    /** Owners that a section names for all of its points: in a note of its own, or by being headed with nothing but bodies. */
    private Owners ofSection(Item item) {
        for (var above = item.parent; above != null; above = above.parent) {
            var owners = notes(above);
            var words = Wording.trim(text, above.body, above.to);
            if (owners.isEmpty() && words.length() <= LONGEST_LABEL) {
                int end = words.to();
                while (end > words.from() && "：:。".indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                label(new Span(words.from(), end), owners);
            }
            if (!owners.isEmpty()) {
                owners.spans.clear();
                owners.unsure.add(new Unsure("owners", "stated_for_section", List.of(above.marker(text))));
                return owners;
            }
        }
        return new Owners();
    }
}
