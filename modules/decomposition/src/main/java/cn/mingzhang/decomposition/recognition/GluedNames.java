package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Names of bodies in the cells of a table that were run together: where they begin, where they end, where one cell becomes the next. */
final class GluedNames {

    private static final int SHORTEST_TASK = 4;
    private static final int LONGEST_TASK = 60;
    private static final int LONGEST_NAME = 24;

    private final String text;

    GluedNames(String text) {
        this.text = text;
    }

    /** The first name behind the words of a task, or -1: it goes on with a further name, or with what is demanded. */
    int first(int from, int to) {
        int last = Math.min(to, from + LONGEST_TASK);
        for (int i = from + SHORTEST_TASK; i < last && "。；".indexOf(text.charAt(i)) < 0; i++) {
            int end = BodyNames.isBeginning(text.charAt(i)) ? end(i, to) : -1;
            if (end > 0 && end + 1 < to && BodyNames.isOneName(text, i, end)) {
                return i;
            }
        }
        return -1;
    }

    /** The end of the name that begins at a place, as far as what follows shows that it is one; else -1. */
    private int end(int from, int to) {
        int limit = Math.min(to, from + LONGEST_NAME);
        for (int end = BodyNames.firstEnd(text, from, limit); end > 0 && end <= limit; end = BodyNames.nextEnd(text, end, limit)) {
            if (end >= to || isSeparator(end) || Character.isWhitespace(text.charAt(end)) || beginsName(end, to) || opensClause(end, to)) {
                return end;
            }
        }
        return -1;
    }

    private boolean beginsName(int at, int to) {
        int end = BodyNames.isBeginning(text.charAt(at)) ? BodyNames.firstEnd(text, at, Math.min(to, at + LONGEST_NAME)) : -1;
        return end > 0 && (BodyNames.isOneName(text, at, end) || text.charAt(at) == '各');
    }

    private boolean opensClause(int at, int to) {
        return Words.has(Words.OPENS_A_CLAUSE, text.substring(at, Math.min(to, at + 12)));
    }

    private boolean isSeparator(int at) {
        return "、，,".indexOf(text.charAt(at)) >= 0;
    }

    /** Goes back over the names that are glued before a place. */
    int backFrom(int from, int second) {
        int start = second;
        while (start > from) {
            int name = endingAt(from, start);
            if (name < 0) {
                return start;
            }
            start = name;
        }
        return start;
    }

    private int endingAt(int from, int end) {
        for (int i = end - 3; i >= Math.max(from, end - LONGEST_NAME); i--) {
            char c = text.charAt(i);
            if ("，。；、".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                return -1;
            }
            if (BodyNames.isOneName(text, i, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Only the first cell glues names; so after a separator the list ends behind the first name that no separator follows. */
    int endOfList(int from, int to) {
        int at = from;
        boolean separated = false;
        while (at < to) {
            int end = BodyNames.firstEnd(text, at, to);
            int separator = nextSeparator(at, to);
            if (end < 0 || separator >= 0 && separator < end) {
                return separator >= 0 && end > 0 ? Math.max(at - 1, from) : Math.max(at, from);
            }
            int whole = end(at, to);
            end = Math.max(end, whole);
            if (end < to && isSeparator(end)) {
                at = end + 1;
                separated = true;
            } else if (end < to && !separated && beginsName(end, to)) {
                at = end;
            } else {
                return end;
            }
        }
        return to;
    }

    /** The next separator outside brackets, or -1. */
    int nextSeparator(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += "（(〔".indexOf(text.charAt(i)) >= 0 ? 1 : "）)〕".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth <= 0 && isSeparator(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of a list, separated or glued. */
    List<Span> names(int from, int end) {
        var names = new ArrayList<Span>();
        int at = from;
        int depth = 0;
        for (int i = from; i <= end; i++) {
            depth += i == end ? 0 : "（(〔".indexOf(text.charAt(i)) >= 0 ? 1 : "）)〕".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (i == end || depth <= 0 && ("、，,；;".indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
                if (i > at) {
                    names.addAll(BodyNames.unglue(text, at, i));
                }
                at = i + 1;
            }
        }
        return names;
    }
}
