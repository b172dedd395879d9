package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterEntry;
import cn.mingzhang.progress.roster.RosterView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of a roster as a form sends them, column by column; lines without a name and phone are none. */
record RosterForm(@Nullable Integer version, @Nullable List<RosterPost> post, @Nullable List<String> name, @Nullable List<String> title,
        @Nullable List<String> phone, @Nullable List<String> person) {

    private static final int SPARE = 2;
    private static final Pattern LINE = Pattern.compile("entries\\[(\\d+)].*");

    /** What stands, with empty lines for what a body names and some to spare. */
    static RosterForm of(RosterView roster) {
        var lines = new ArrayList<>(roster.entries());
        for (var post : List.of(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON)) {
            if (roster.missing().contains(post)) {
                lines.add(empty(post));
            }
        }
        for (int spare = 0; spare < SPARE; spare++) {
            lines.add(empty(RosterPost.MEMBER));
        }
        return new RosterForm(roster.version(), lines.stream().map(RosterEntry::post).toList(), lines.stream().map(RosterEntry::name).toList(),
                lines.stream().map(RosterEntry::title).toList(), lines.stream().map(RosterEntry::phone).toList(),
                lines.stream().map(line -> line.person() == null ? "" : line.person().toString()).toList());
    }

    private static RosterEntry empty(RosterPost post) {
        return new RosterEntry(post, "", "", "", null);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** How many lines there are. */
    public int lines() {
        return post == null ? 0 : post.size();
    }

    /** The places of the lines, from 0; none for a form without lines. */
    public List<Integer> places() {
        return IntStream.range(0, lines()).boxed().toList();
    }

    public String at(@Nullable List<String> column, int line) {
        return column == null || line >= column.size() || column.get(line) == null ? "" : column.get(line).strip();
    }

    private boolean filled(int line) {
        return !at(name, line).isEmpty() || !at(phone, line).isEmpty() || !at(title, line).isEmpty();
    }

    /** The filled lines. */
    List<RosterEntry> entries() {
        var entries = new ArrayList<RosterEntry>();
        for (int line = 0; line < lines(); line++) {
            if (post != null && post.get(line) != null && filled(line)) {
                String linked = at(person, line);
                entries.add(new RosterEntry(post.get(line), at(name, line), at(title, line), at(phone, line), linked.isEmpty() ? null : PersonId.parse(linked)));
            }
        }
        return entries;
    }

    /** Which line a fault means, for its words: its name, or nothing for the whole. */
    String place(String field) {
        var line = LINE.matcher(field);
        if (!line.matches()) {
            return "";
        }
        var entry = entries().get(Integer.parseInt(line.group(1)));
        return (entry.name().isEmpty() ? line.group(1) : entry.name()) + "：";
    }
}
