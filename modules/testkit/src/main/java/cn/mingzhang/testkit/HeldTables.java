package cn.mingzhang.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one statement and tells which of its tenant-owned tables are not held to a province. A table is held where equalities that
 * hold for every row, so never one side of an OR, lead from its {@code province_id} to a bind value or a literal: directly or
 * over the columns of other tables. A statement joined on {@code province_id} throughout and bound nowhere reads all provinces.
 */
final class HeldTables {

    /** An equality; sides are {@code alias.province_id}, or {@link #BOUND}. */
    private record Link(String one, String other) {
    }

    private static final String BOUND = "?";
    private static final String COLUMN = ".province_id";
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[\\w.$]+|[<>!]=|<>|\\S");
    private static final Pattern LITERAL = Pattern.compile("\\?|\\d+|'.*'");
    private static final Set<String> SETS = Set.of("union", "except", "intersect");
    private static final Set<String> BEFORE_TABLES = Set.of("from", "join", "straight_join");
    private static final Set<String> BEHIND_TABLES = Set.of("group", "having", "order", "limit", "for", "set", "window", "values", "select");
    private static final Set<String> BEHIND_CONDITIONS = Set.of("where", "group", "having", "order", "limit", "for", "set", "window", "on", "join", "left", "right",
            "inner", "cross", "straight_join", "values", "lock", "offset", "fetch", "select", "using");
    private static final Set<String> NO_ALIAS = Set.of("join", "left", "right", "inner", "cross", "straight_join", "natural", "on", "where", "group", "having",
            "order", "limit", "for", "set", "force", "use", "ignore", "partition", "values", "lock", "window", "select", "using", "outer");

    private final Set<String> owned;
    private final List<String> tokens;
    private final List<String> open = new ArrayList<>();

    private HeldTables(String statement, Set<String> owned) {
        this.owned = owned;
        this.tokens = TOKEN.matcher(statement.replace("`", "").toLowerCase(Locale.ROOT)).results().map(found -> found.group()).toList();
    }

    /** The tables, by the name the statement uses, that are not held to one province. */
    static List<String> open(String statement, Set<String> owned) {
        var reading = new HeldTables(statement, owned);
        reading.parts(0, reading.tokens.size(), Set.of());
        return reading.open;
    }

    /** The parts of a UNION, each by itself. */
    private void parts(int from, int to, Set<Link> around) {
        int start = from;
        for (int at = from; at < to; at = next(at)) {
            if (SETS.contains(tokens.get(at))) {
                query(start, at, around);
                start = at + 1;
            }
        }
        query(start, to, around);
    }

    private void query(int from, int to, Set<Link> around) {
        var query = new Query();
        boolean tables = false;
        int at = from;
        while (at < to) {
            String token = tokens.get(at);
            if (token.equals("into")) {
                at = into(at + 1);
            } else if (token.equals("where") || token.equals("on")) {
                int end = conditionEnd(at + 1, to);
                query.demands(token.equals("on"), equal(at + 1, end));
                tables = end < to && tokens.get(end).equals(",");
                at = end;
            } else if (BEFORE_TABLES.contains(token) || token.equals("update") && at == from) {
                tables = true;
                at++;
            } else if (token.equals("left") && at + 1 < to && !tokens.get(at + 1).equals("(")) {
                query.optional = true;
                at++;
            } else if (BEHIND_TABLES.contains(token)) {
                tables = false;
                at++;
            } else {
                at = tables ? table(at, query) : next(at);
            }
        }
        var links = query.links(around);
        query.names.stream().filter(name -> query.ownedNames.contains(name) && !reaches(name + COLUMN, links)).forEach(open::add);
        inner(from, to, links);
    }

    /** What one query names and demands, while it is read. */
    private static final class Query {
        private final List<String> names = new ArrayList<>();
        private final Set<String> ownedNames = new HashSet<>();
        private final Set<Link> links = new HashSet<>();
        /** Whether what is joined may be missing: its condition then holds its own rows only. */
        private boolean optional;

        private void demands(boolean join, Set<Link> equal) {
            String joined = names.isEmpty() ? "" : names.getLast() + COLUMN;
            equal.stream().filter(link -> !join || !optional || link.one().equals(joined) || link.other().equals(joined)).forEach(links::add);
            optional = false;
        }

        /** What holds here: the own equalities, and those around it of names that are not taken anew. */
        private Set<Link> links(Set<Link> around) {
            var all = new HashSet<>(links);
            around.stream().filter(link -> names.stream().noneMatch(name -> (name + COLUMN).equals(link.one()) || (name + COLUMN).equals(link.other())))
                    .forEach(all::add);
            // what a query in brackets brings is held there
            names.stream().filter(name -> !ownedNames.contains(name)).forEach(name -> all.add(new Link(name + COLUMN, BOUND)));
            return all;
        }
    }

    /** An insertion names the column; the values beside it are the writer's. */
    private int into(int at) {
        String table = tokens.get(at);
        if (owned.contains(table)) {
            int end = at + 1 < tokens.size() && tokens.get(at + 1).equals("(") ? next(at + 1) : at + 1;
            if (!tokens.subList(at, end).contains("province_id")) {
                open.add(table);
            }
        }
        return at + 1;
    }

    /** A name among the tables with what it is called; brackets around joins are passed over. */
    private int table(int at, Query query) {
        String token = tokens.get(at);
        boolean bracket = token.equals("(");
        if (bracket && !isQuery(at + 1) || !bracket && (NO_ALIAS.contains(token) || !Character.isLetter(token.charAt(0)))) {
            return at + 1;
        }
        int behind = bracket ? next(at) : at + 1;
        if (!bracket && behind < tokens.size() && tokens.get(behind).equals("(")) {
            behind = next(behind);
        }
        boolean as = behind < tokens.size() && tokens.get(behind).equals("as");
        int named = as ? behind + 1 : behind;
        boolean alias = named < tokens.size() && Character.isLetter(tokens.get(named).charAt(0)) && (as || !NO_ALIAS.contains(tokens.get(named)));
        String name = alias ? tokens.get(named) : token;
        query.names.add(name);
        if (owned.contains(token)) {
            query.ownedNames.add(name);
        }
        return alias ? named + 1 : behind;
    }

    private int conditionEnd(int from, int to) {
        int at = from;
        while (at < to && !BEHIND_CONDITIONS.contains(tokens.get(at)) && !tokens.get(at).equals(",") && !tokens.get(at).equals(")")) {
            at = next(at);
        }
        return Math.min(at, to);
    }

    /** The equalities that hold wherever a condition does. */
    private Set<Link> equal(int from, int to) {
        if (to - from > 1 && tokens.get(from).equals("(") && next(from) == to) {
            return isQuery(from + 1) ? Set.of() : equal(from + 1, to - 1);
        }
        var either = split(from, to, "or");
        if (either.size() > 1) {
            var all = new HashSet<>(equal(either.getFirst()[0], either.getFirst()[1]));
            either.forEach(part -> all.retainAll(equal(part[0], part[1])));
            return all;
        }
        var both = split(from, to, "and");
        if (both.size() > 1) {
            var all = new HashSet<Link>();
            both.forEach(part -> all.addAll(equal(part[0], part[1])));
            return all;
        }
        return leaf(from, to);
    }

    private Set<Link> leaf(int from, int to) {
        if (to - from == 3 && tokens.get(from + 1).equals("=")) {
            return link(tokens.get(from), tokens.get(from + 2));
        }
        // (a.province_id, a.x) = (b.province_id, b.x), or in (…)
        if (tokens.get(from).equals("(") && next(from) < to - 2 && Set.of("=", "in").contains(tokens.get(next(from)))) {
            int other = next(from) + 2;
            while (tokens.get(other).equals("(") || tokens.get(other).equals("select")) {
                other++;
            }
            String first = tokens.get(other);
            // a query in brackets is held by itself
            return link(tokens.get(from + 1), isQuery(next(from) + 2) && first.endsWith(COLUMN) ? BOUND : first);
        }
        return Set.of();
    }

    private static Set<Link> link(String one, String other) {
        String a = LITERAL.matcher(one).matches() ? BOUND : one;
        String b = LITERAL.matcher(other).matches() ? BOUND : other;
        boolean known = (a.equals(BOUND) || a.endsWith(COLUMN)) && (b.equals(BOUND) || b.endsWith(COLUMN));
        return known ? Set.of(a.compareTo(b) < 0 ? new Link(a, b) : new Link(b, a)) : Set.of();
    }

    private List<int[]> split(int from, int to, String word) {
        var parts = new ArrayList<int[]>();
        int start = from;
        for (int at = from; at < to; at = next(at)) {
            if (tokens.get(at).equals(word)) {
                parts.add(new int[] {start, at});
                start = at + 1;
            }
        }
        parts.add(new int[] {start, to});
        return parts.stream().filter(part -> part[0] < part[1]).toList();
    }

    private static boolean reaches(String column, Set<Link> links) {
        var reached = new HashSet<>(Set.of(column));
        int size = 0;
        while (size < reached.size()) {
            size = reached.size();
            links.stream().filter(link -> reached.contains(link.one()) || reached.contains(link.other())).toList().forEach(link -> {
                reached.add(link.one());
                reached.add(link.other());
            });
        }
        return reached.contains(BOUND);
    }

    /** Queries in brackets, with what holds around them. */
    private void inner(int from, int to, Set<Link> links) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).equals("(") && isQuery(at + 1)) {
                parts(at + 1, next(at) - 1, links);
                at = next(at) - 1;
            }
        }
    }

    private boolean isQuery(int at) {
        int first = at;
        while (first < tokens.size() && tokens.get(first).equals("(")) {
            first++;
        }
        return first < tokens.size() && (tokens.get(first).equals("select") || tokens.get(first).equals("with"));
    }

    /** Behind a token; behind its closing one where it is a bracket. */
    private int next(int at) {
        if (!tokens.get(at).equals("(")) {
            return at + 1;
        }
        int depth = 0;
        for (int here = at; here < tokens.size(); here++) {
            depth += tokens.get(here).equals("(") ? 1 : tokens.get(here).equals(")") ? -1 : 0;
            if (depth == 0) {
                return here + 1;
            }
        }
        return tokens.size();
    }
}
