package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of one chosen item: heading, owners, dues, quotas, limits, measures. */
final class PointReader {

    private final Skeleton skeleton;
    private final String text;
    private final DuePatterns dues;
    private final boolean firstNamedLeads;
    private boolean missedYear;

    PointReader(Skeleton skeleton, @Nullable Integer year) {
        this.skeleton = skeleton;
        this.text = skeleton.source().text();
        this.dues = new DuePatterns(year);
        this.firstNamedLeads = OwnerPatterns.firstNamedLeads(text);
    }

    /** Whether a deadline had to be left out because no year is known. */
    boolean missedYear() {
        return missedYear;
    }

    RecognisedPoint read(Item item, int number) {
        var found = new Findings(item.body);
        var row = flatRow(item);
        var heading = row == null ? wording(item).heading() : row.heading();
        var body = row == null ? wording(item).body() : row.body();
        var owners = owners(item, row, heading);
        String words = skeleton.covered().substring(item.body, item.to);
        readDues(item, words, found);
        QuotaPatterns.find(words).forEach(q -> found.quota(q, text));
        LimitPatterns.find(words).forEach(l -> found.limit(l, text));
        MeasurePatterns.find(words).forEach(m -> found.measure(m, text));
        owners.spans.forEach(s -> found.marks.add(Mark.of(Mark.Kind.OWNER, s)));
        found.unsure.addAll(owners.unsure);
        found.marks.sort(Comparator.comparingInt(Mark::from));
        var span = Wording.trim(text, item.from, item.to);
        String start = Wording.start(text.substring(body.from(), body.to()));
        return new RecognisedPoint("p" + number, item.id, item.path(text),
                heading == null ? null : text.substring(heading.from(), heading.to()).replace("\n", ""), start,
                text.substring(span.from(), span.to()), span, owners.lead, owners.responsible, found.latest(), found.earlier(),
                found.quotas, found.limits, found.measures, found.unsure, found.marks);
    }

    private FlatTable.@Nullable Row flatRow(Item item) {
        var table = skeleton.table();
        boolean noted = OwnerNotes.any(text, item.body, item.to);
        return table == null || noted || !table.covers(item) ? null : table.read(item);
    }

    private Wording wording(Item item) {
        if (item.folded) {
            return new Wording(null, Wording.trim(text, item.body, item.to));
        }
        if (item.row != null && !item.row.task().isEmpty()) {
            var task = item.row.task();
            return task.size() > 1 ? new Wording(task.getFirst(), task.get(1)) : Wording.of(text, task.getFirst().from(), task.getFirst().to());
        }
        var wording = Wording.of(text, item.body, item.to);
        int after = afterOpeningNote(item);
        if (after > item.body) {
            return Wording.of(text, after, item.to);
        }
        boolean nothingElse = OwnerNotes.find(text, wording.body().from(), wording.body().to()).contains(wording.body());
        return nothingElse ? new Wording(null, Wording.trim(text, item.body, item.to)) : wording;
    }

    /** Where owners stand before the requirement, the end of their note. */
    private int afterOpeningNote(Item item) {
        var words = Wording.trim(text, item.body, item.to);
        var notes = OwnerNotes.find(text, item.body, item.to);
        if (notes.isEmpty() || notes.getFirst().from() != words.from() || notes.getFirst().to() + 2 >= words.to()) {
            return item.body;
        }
        int end = notes.getFirst().to();
        return text.charAt(end) == '。' ? end + 1 : end;
    }

    private Owners owners(Item item, FlatTable.@Nullable Row row, @Nullable Span heading) {
        if (row != null && !row.owners().isEmpty()) {
            return row.owners();
        }
        if (item.row != null && !(item.row.lead().isEmpty() && item.row.responsible().isEmpty())) {
            return cells(item.row);
        }
        var owners = OwnerNotes.read(text, OwnerNotes.find(text, item.body, item.to));
        if (!owners.isEmpty()) {
            firstLeads(owners);
            return owners;
        }
        return fromProse(item, heading);
    }

    private Owners cells(TaskRow row) {
        var owners = new Owners();
        row.lead().forEach(s -> owners.lead(NameList.parse(skeleton.source().at(s))));
        for (var cell : row.responsible()) {
            String words = skeleton.source().at(cell);
            if (OwnerPatterns.isNote(words)) {
                owners.add(OwnerPatterns.readNote(words));
            } else {
                owners.responsible(NameList.parse(words));
            }
        }
        owners.spans.addAll(row.lead());
        owners.spans.addAll(row.responsible());
        return owners;
    }

    /** Applies "the body named first leads", which a document says once; a collective leads nothing. */
    private void firstLeads(Owners owners) {
        if (firstNamedLeads && owners.lead.isEmpty() && !owners.responsible.isEmpty() && !BodyNames.isCollective(owners.responsible.getFirst())) {
            owners.lead.add(owners.responsible.removeFirst());
        }
    }

    private Owners fromProse(Item item, @Nullable Span heading) {
        var owners = new Owners();
        if (heading != null && opensWithColon(item, heading)) {
            var names = NameList.parse(text.substring(heading.from(), heading.to()));
            if (!names.isEmpty() && names.stream().allMatch(BodyNames::opensItem)) {
                owners.responsible(names);
                owners.spans.add(heading);
            }
        }
        for (var found : OwnerPatterns.prose(text.substring(item.body, item.to))) {
            owners.add(found.leads(), found.names());
            owners.spans.add(new Span(item.body + found.span().from(), item.body + found.span().to()));
        }
        return owners;
    }

    private boolean opensWithColon(Item item, Span heading) {
        return heading.to() < item.to && (text.charAt(heading.to()) == '：' || text.charAt(heading.to()) == ':');
    }

    private void readDues(Item item, String words, Findings found) {
        var all = new ArrayList<>(dues.find(words));
        all.addAll(dues.findLabelled(words));
        var table = skeleton.table();
        if (table != null && table.covers(item)) {
            var cell = table.timeCell(item);
            dues.findInCell(text.substring(cell.from(), cell.to()))
                    .forEach(d -> all.add(new DuePatterns.Found(d.date(), shifted(d.span(), cell.from() - item.body))));
        }
        if (item.row != null) {
            for (var cell : item.row.due()) {
                dues.findInCell(skeleton.covered().substring(cell.from(), cell.to()))
                        .forEach(d -> all.add(new DuePatterns.Found(d.date(), shifted(d.span(), cell.from() - item.body))));
            }
        }
        for (var due : all) {
            if (due.date() == null) {
                missedYear = true;
                found.unsure.add(new Unsure("due", "no_year", List.of()));
            } else {
                found.due(due, text);
            }
        }
    }

    /** A cell merged with one above stands before its row; then the words cannot be marked inside the row. */
    private static Span shifted(Span span, int by) {
        int from = Math.max(0, span.from() + by);
        return new Span(from, Math.max(from, span.to() + by));
    }
}
