package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task table whose cells were run together into text. Its head names the columns; in each row the bodies stand either
 * between the task and what is demanded, or behind both. Cells merged over rows cannot be told, so nothing is inherited.
 */
final class FlatTable {

    private final String text;
    private final GluedNames glued;
    private final int head;
    private final boolean hasLead;
    private final boolean hasPart;
    private final boolean ownersLast;
    private final boolean otherLast;
    /** How often a name began a second cell; these names tell where second cells begin in rows without a blank. */
    private final Map<String, Integer> secondCells = new HashMap<>();

    private FlatTable(String text, int head, List<String> columns) {
        this.text = text;
        this.glued = new GluedNames(text);
        this.head = head;
        this.hasLead = columns.contains("lead");
        this.hasPart = columns.contains("part");
        int owners = Math.max(columns.lastIndexOf("lead"), columns.lastIndexOf("part"));
        this.otherLast = columns.lastIndexOf("other") > owners;
        this.ownersLast = columns.lastIndexOf("demand") < owners;
    }

    /** The table of a document, where a head with at least one column of bodies and one of tasks stands; else null. */
    static @Nullable FlatTable find(String text, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int from = Math.max(i == 0 ? 0 : items.get(i - 1).body, items.get(i).from - 60);
            var columns = FlatHead.columnsEndingAt(text, from, items.get(i).from);
            if (columns.size() >= 3 && (columns.contains("lead") || columns.contains("part")) && columns.contains("task")) {
                var table = new FlatTable(text, items.get(i).from, columns);
                table.learn(items);
                return table;
            }
        }
        return null;
    }

    boolean covers(Item item) {
        return item.isLeaf() && item.row == null && item.from >= head;
    }

    private void learn(List<Item> items) {
        for (var item : items) {
            if (covers(item) && !ownersLast) {
                int blank = text.indexOf(' ', item.body, item.to);
                int end = blank < 0 ? -1 : BodyNames.firstEnd(text, blank + 1, item.to);
                if (end > 0 && end < item.to && "、，,".indexOf(text.charAt(end)) >= 0) {
                    secondCells.merge(text.substring(blank + 1, end), 1, Integer::sum);
                }
            }
        }
    }

    /** A row cut into heading, owners and body. */
    record Row(@Nullable Span heading, Span body, Owners owners) {
    }

    /** The row of an item, or null where no bodies can be told. */
    @Nullable Row read(Item item) {
        var lines = text.indexOf('\n', item.body, Wording.trim(text, item.body, item.to).to()) < 0 ? null : CellLines.read(text, item, hasLead, hasPart);
        if (lines != null && lines.owners().spans.size() > 1) {
            return lines;
        }
        var run = ownersLast ? ownersBehind(item) : ownersBetween(item);
        return run == null ? lines : run;
    }

    private @Nullable Row ownersBehind(Item item) {
        int whole = Wording.trim(text, item.body, item.to).to();
        int end = otherLast ? withoutTime(item.body, whole) : whole;
        int from = item.body;
        for (int i = end - 1; i > item.body; i--) {
            if ("。；！？;".indexOf(text.charAt(i)) >= 0) {
                from = i + 1;
                break;
            }
        }
        int cell = text.lastIndexOf(' ', Wording.trim(text, from, end).to() - 1) + 1;
        int start = from == item.body && cell > from && isNames(cell, end) ? cell : from == item.body || !isNames(from, end) ? namesAtEnd(from, end) : from;
        if (start >= end) {
            return null;
        }
        var wording = Wording.of(text, item.body, start);
        boolean blankAfter = end == whole && end < item.to && item.to < text.length() && text.indexOf('\n', end, item.to) < 0;
        return new Row(wording.heading(), wording.body(), cells(start, end, blankAfter));
    }

    /** Where the cell of a last column for times begins. */
    private int withoutTime(int from, int end) {
        int start = Math.max(from, end - 24);
        var m = DuePatterns.TIME_CELL.matcher(text).region(start, end);
        return m.find() ? m.start() : end;
    }

    /** The words of the last column of a row, where that column is for times; else empty. */
    Span timeCell(Item item) {
        int end = Wording.trim(text, item.body, item.to).to();
        return new Span(otherLast && ownersLast ? withoutTime(item.body, end) : end, end);
    }

    private boolean isNames(int from, int end) {
        var names = glued.names(from, end);
        return !names.isEmpty() && names.stream().allMatch(n -> n.length() <= 30
                && (BodyNames.firstEnd(text, n.from(), n.to()) > 0 || BodyNames.endsAsName(text.substring(n.from(), n.to()))));
    }

    /** The longest tail that begins as a name and holds nothing but names. */
    private int namesAtEnd(int from, int end) {
        for (int i = from; i < end - 2; i++) {
            boolean begins = BodyNames.isBeginning(text.charAt(i)) && end - i <= 120;
            if (begins && BodyNames.firstEnd(text, i, end) > 0 && isNames(i, end) && tight(i, end)) {
                return i;
            }
        }
        return end;
    }

    private boolean tight(int from, int end) {
        return glued.names(from, end).stream().allMatch(n -> n.length() <= 16 && !Words.has(Words.CLAUSE_WITH_VERB, text.substring(n.from(), n.to())));
    }

    private @Nullable Row ownersBetween(Item item) {
        int second = secondCell(item);
        if (second < 0) {
            second = glued.first(item.body, item.to);
        }
        if (second < 0) {
            return null;
        }
        int start = glued.backFrom(item.body, second);
        int end = glued.endOfList(second, item.to);
        Span heading = Wording.trim(text, item.body, start);
        return new Row(heading, Wording.trim(text, end, item.to), cells(start, end, false));
    }

    /** After a blank, or at a name that begins second cells elsewhere. */
    private int secondCell(Item item) {
        int best = -1;
        for (String name : secondCells.keySet()) {
            int at = text.indexOf(name, item.body, item.to);
            if (at >= 0 && (best < 0 || at < best)) {
                best = at;
            }
        }
        int blank = text.indexOf(' ', item.body, item.to);
        if (blank > 0 && (best < 0 || blank < best)) {
            int end = BodyNames.firstEnd(text, blank + 1, Math.min(item.to, blank + 24));
            return end > 0 || best < 0 && isRegion(blank + 1) ? blank + 1 : best;
        }
        return best;
    }

    private boolean isRegion(int at) {
        return at < text.length() && text.charAt(at) == '各';
    }

    /** Which name stands behind the one blank between names, where exactly one does; else -1. */
    private int blankBetween(List<Span> names) {
        int found = -1;
        for (int i = 1; i < names.size(); i++) {
            if (text.substring(names.get(i - 1).to(), names.get(i).from()).isBlank() && names.get(i - 1).to() < names.get(i).from()) {
                if (found > 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The second cell begins at the name directly before the first separator; names before that one are the lead cell. */
    private Owners cells(int start, int end, boolean blankAfter) {
        var owners = new Owners();
        owners.spans.add(new Span(start, end));
        var names = glued.names(start, end);
        var words = names.stream().map(n -> text.substring(n.from(), n.to())).toList();
        int separator = glued.nextSeparator(start, end);
        int second = 0;
        while (separator >= 0 && second + 1 < names.size() && names.get(second + 1).to() <= separator) {
            second++;
        }
        int blank = blankBetween(names);
        second = hasLead && hasPart && blank > second ? blank : second;
        if (!hasPart || hasLead && blankAfter && blank < 0) {
            owners.lead(words);
        } else if (!hasLead || separator < 0 && blank < 0 || second == 0) {
            owners.responsible(words);
            if (hasLead && separator < 0 && words.size() > 1) {
                owners.unsure.add(new Unsure("lead", "cells_run_together", words));
            }
        } else {
            owners.lead(words.subList(0, second));
            owners.responsible(words.subList(second, words.size()));
        }
        return owners;
    }
}
