package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words of one chosen item: heading, owners, dues, quotas, limits, measures. */
final class PointReader {

    private static final int LONGEST_BARE = 60;
    private static final String NOTE_OPENS = "（(〔[【［牵责配主承协负参落实督指";

    private final Skeleton skeleton;
    private final String text;
    private final DuePatterns dues;
    private final PointOwners owners;
    private final @Nullable Integer year;
    private boolean missedYear;

    PointReader(Skeleton skeleton, @Nullable Integer year) {
        this.skeleton = skeleton;
        this.text = skeleton.source().text();
        this.year = year;
        this.dues = new DuePatterns(year);
        this.owners = new PointOwners(skeleton.source());
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
        var owners = this.owners.of(item, row, heading);
        String words = skeleton.covered().substring(item.body, item.to);
        readDues(item, words, found);
        quotas(item, words).forEach(q -> found.quota(q, text));
        LimitPatterns.find(words).forEach(l -> found.limit(l, text));
        MeasurePatterns.find(words).forEach(m -> found.measure(m, text));
        owners.spans.forEach(s -> found.marks.add(Mark.of(Mark.Kind.OWNER, s)));
        found.unsure.addAll(owners.unsure);
        readConsistency(found);
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
        return table == null || !table.covers(item) || !item.notes(text).isEmpty() ? null : table.read(item);
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
        var whole = Wording.trim(text, item.body, item.to);
        var opened = withoutOpeningNotes(item, whole);
        if (opened.from() > whole.from()) {
            return Wording.of(text, opened.from(), item.to);
        }
        if (isSentenceBeforeNote(item, wording)) {
            return new Wording(null, whole);
        }
        boolean nothingElse = mayOpenNote(wording.body()) && item.notes(text).contains(wording.body());
        return nothingElse ? new Wording(null, whole) : new Wording(wording.heading(), withoutOpeningLines(item, wording.body()));
    }

    /** A sentence of several clauses with its owners behind it is no heading of what follows these. */
    private boolean isSentenceBeforeNote(Item item, Wording wording) {
        var heading = wording.heading();
        return heading != null && text.indexOf('，', heading.from(), heading.to()) >= 0 && text.indexOf('\n', heading.to(), wording.body().from()) < 0
                && item.notes(text).stream().anyMatch(n -> n.from() == wording.body().from());
    }

    /** Where owners or a deadline stand before the requirement, the end of what is said of them. */
    private Span withoutOpeningNotes(Item item, Span body) {
        var rest = body;
        for (int end = endOfOpeningNote(item, rest); end + 2 < rest.to(); end = endOfOpeningNote(item, rest)) {
            if (end <= rest.from()) {
                return rest;
            }
            rest = Wording.trim(text, end, rest.to());
        }
        return rest;
    }

    /** The body below a heading without the lines before it that hold nothing but owners or a deadline. */
    private Span withoutOpeningLines(Item item, Span body) {
        var rest = withoutOpeningNotes(item, body);
        boolean lines = rest.from() > body.from() && text.lastIndexOf('\n', rest.from()) >= body.from();
        boolean work = lines && DuePatterns.endOfLabelledLine(text, rest.from(), rest.to()) < rest.to();
        return work ? rest : body;
    }

    /** Whether the first character may begin a note, before anything dearer is asked. */
    private boolean mayOpenNote(Span words) {
        return words.length() > 0 && (NOTE_OPENS.indexOf(text.charAt(words.from())) >= 0
                || text.substring(words.from(), Math.min(words.to(), words.from() + LONGEST_BARE)).contains("牵头"));
    }

    private int endOfOpeningNote(Item item, Span words) {
        int end = words.from();
        if (mayOpenNote(words)) {
            end = item.notes(text).stream().filter(n -> n.from() <= words.from() && n.to() > words.from() && Wording.trim(text, n.from(), n.to()).from() == words.from())
                    .mapToInt(Span::to).findFirst().orElse(end);
        }
        if (end == words.from()) {
            end = DuePatterns.endOfLabelledLine(text, words.from(), words.to());
        }
        if (end == words.from() || end >= words.to()) {
            return end;
        }
        boolean whole = "。）)】〕]".indexOf(text.charAt(end - 1)) >= 0 || "。\n".indexOf(text.charAt(end)) >= 0;
        return !whole ? words.from() : text.charAt(end) == '。' ? end + 1 : end;
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

    /** Numbers that do not agree are kept, and asked about. */
    private void readConsistency(Findings found) {
        var latest = found.latest();
        int from = year != null ? year : latest != null ? latest.date().getYear() : 0;
        if (!found.quotas.isEmpty()) {
            QuotaConsistency.check(found.quotas, LocalDate.of(Math.max(1, from), 1, 1), latest == null ? null : latest.date())
                    .forEach(c -> found.unsure.add(new Unsure("recurrences", c.kind().name().toLowerCase(Locale.ROOT), c.words())));
        }
    }

    /** A cell of deadlines often repeats the rhythm that the task has said, and may be the only one to say it. */
    private List<QuotaPatterns.Found> quotas(Item item, String words) {
        var all = QuotaPatterns.find(words);
        var table = skeleton.table();
        var cells = item.row != null ? item.row.due() : table != null && table.covers(item) ? List.of(table.timeCell(item)) : List.<Span>of();
        if (all.isEmpty()) {
            return cells.stream().flatMap(c -> QuotaPatterns.findInCell(text.substring(c.from(), c.to())).stream()
                    .map(q -> new QuotaPatterns.Found(q.atLeast(), q.per(), shifted(q.span(), c.from() - item.body)))).toList();
        }
        if (all.size() < 2) {
            return all;
        }
        var repeated = all.stream().filter(q -> isTime(new Span(q.span().from() + item.body, q.span().to() + item.body), cells)
                && all.stream().anyMatch(o -> o != q && o.per() == q.per())).toList();
        return all.stream().filter(q -> !repeated.contains(q)).toList();
    }

    /** Whether words stand in a cell for times, or in a line that a label opens as one. */
    private boolean isTime(Span words, List<Span> cells) {
        int line = text.lastIndexOf('\n', words.from()) + 1;
        return cells.stream().anyMatch(c -> c.overlaps(words)) || line > 0 && DuePatterns.endOfLabelledLine(text, line, text.length()) >= words.to();
    }

    /** A cell merged with one above stands before its row; then the words cannot be marked inside the row. */
    private static Span shifted(Span span, int by) {
        int from = Math.max(0, span.from() + by);
        return new Span(from, Math.max(from, span.to() + by));
    }
}
