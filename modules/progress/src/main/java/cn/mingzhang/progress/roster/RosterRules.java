package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.RosterPost;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a body has to name: a bureau the head of its leading group (政务公开工作领导小组), the leader responsible and a liaison; a division
 * the last two. Pure.
 */
final class RosterRules {

    private static final Map<RosterPost, Integer> MOST = new EnumMap<>(Map.of(RosterPost.HEAD, 1, RosterPost.LEADER, 1, RosterPost.LIAISON, 3,
            RosterPost.MEMBER, 30));
    private static final int TEXT = 100;

    private RosterRules() {
    }

    static Set<RosterPost> missing(boolean bureau, Collection<RosterPost> named) {
        var wanted = bureau ? EnumSet.of(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON) : EnumSet.of(RosterPost.LEADER, RosterPost.LIAISON);
        wanted.removeAll(named);
        return wanted;
    }

    static void check(List<RosterEntry> entries, List<Fault> faults) {
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            text("entries[" + at + "].name", entry.name(), faults);
            text("entries[" + at + "].title", entry.title(), faults);
            if (!entry.phone().matches("[0-9+()（）\\- ]{5,40}")) {
                faults.add(Fault.of("entries[" + at + "].phone", entry.phone().isBlank() ? "required" : "bad_phone", entry.name()));
            }
        }
        entries.stream().collect(Collectors.groupingBy(RosterEntry::post, Collectors.counting())).forEach((post, count) -> {
            if (count > MOST.get(post)) {
                faults.add(Fault.of("entries", "roster_too_many_" + post.name().toLowerCase(Locale.ROOT), MOST.get(post)));
            }
        });
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(Fault.of(field, "required"));
        } else if (text.length() > TEXT) {
            faults.add(Fault.of(field, "too_long", TEXT));
        }
    }
}
