package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.local.demo.content.PersonRow;
import cn.mingzhang.progress.roster.RosterEntry;
import cn.mingzhang.progress.roster.RosterFilter;
import cn.mingzhang.progress.roster.Rosters;
import cn.mingzhang.progress.roster.SaveRoster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What bodies name for a plan in its first weeks: most everything, some not yet all, a few nobody. */
final class RosterDesk {

    private static final PageRequest ALL = new PageRequest(100_000, null);
    private static final double SILENT = 0.12;
    private static final double WITHOUT = 0.1;
    private static final int DAYS_TO_FIRST = 3;
    private static final int DAYS = 12;
    private static final Map<RosterPost, String> TITLES = Map.of(RosterPost.HEAD, "党组书记、局长", RosterPost.LEADER, "党组成员、副局长", RosterPost.LIAISON,
            "办公室四级主任科员", RosterPost.MEMBER, "办公室主任");

    private final Rosters rosters;
    private final Founding province;
    private final YearFrame frame;

    RosterDesk(Rosters rosters, Founding province, YearFrame frame) {
        this.rosters = rosters;
        this.province = province;
        this.frame = frame;
    }

    /** What happens up to today. */
    List<Happening> acts(LocalDate published) {
        var all = new ArrayList<Happening>();
        for (var row : rosters.list(province.office(), province.plan(), new RosterFilter(null, false, null), ALL).items()) {
            String code = province.codes().getOrDefault(row.body(), "");
            var dice = Dice.of(frame.seed(), "roster", code);
            boolean silent = dice.chance(SILENT);
            var at = published.plusDays(DAYS_TO_FIRST + dice.between(0, DAYS)).atTime(dice.between(9, 16), dice.between(0, 59));
            if (!silent && province.cast().has(Role.REPORTER, code) && !at.isAfter(frame.now())) {
                all.add(new Happening(at, () -> save(row.body(), code)));
            }
        }
        return all;
    }

    private void save(BodyId body, String code) {
        boolean division = province.cast().body(code).level().equals("DIVISION");
        var entries = new ArrayList<RosterEntry>();
        for (var post : division ? List.of(RosterPost.LEADER, RosterPost.LIAISON) : List.of(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON)) {
            var dice = Dice.of(frame.seed(), "roster", code, post);
            if (!dice.chance(WITHOUT)) {
                entries.add(new RosterEntry(post, name(code, post), division && post == RosterPost.LEADER ? "处长" : TITLES.get(post),
                        "0550-" + (3_000_000 + dice.between(10_000, 999_999)), null));
            }
        }
        rosters.save(province.cast().as(Role.REPORTER, code), new SaveRoster(province.plan(), body, 0, entries));
    }

    private String name(String code, RosterPost post) {
        var role = switch (post) {
            case HEAD -> "LEADER";
            case LEADER, MEMBER -> "APPROVER";
            case LIAISON -> "REPORTER";
        };
        var people = province.content().people().stream().filter(person -> code.equals(person.bodyCode())).toList();
        return people.stream().filter(person -> person.roles().contains(role)).findFirst().or(() -> people.stream().findFirst()).map(PersonRow::name).orElse("暂缺");
    }
}
