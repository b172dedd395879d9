package cn.mingzhang.decomposition.match;

import cn.mingzhang.decomposition.match.TaskMatch.Difference;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When two versions of a task say the same. */
final class TaskWording {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=\\s*(年|-|/|\\.))");

    private TaskWording() {
    }

    /**
     * The words by which a task is the same duty: without blanks, the owners in brackets, the words of its due date and the numbers of
     * years, since these differ by themselves.
     *
     * @param words its text without the numeral of its point
     */
    static String plain(TaskView task, String words) {
        String text = Likeness.ownerless(words);
        String due = task.dueText();
        return YEAR.matcher(BLANK.matcher(due == null || due.isBlank() ? text : text.replace(due, "")).replaceAll("")).replaceAll("");
    }

    /** What likeness looks at. */
    static String looked(TaskView task) {
        return task.title() + "\n" + task.text();
    }

    /**
     * What differs.
     *
     * A rhythm that is not named is no other one, nor is a quota in another year.
     *
     * @param years between the versions: what is due a year later in next year's plan is due at the same time
     */
    static Set<Difference> differences(TaskView older, String before, TaskView newer, String after, int years) {
        var differences = EnumSet.noneOf(Difference.class);
        if (!plain(older, before).equals(plain(newer, after))) {
            differences.add(Difference.WORDS);
        }
        if (!who(older.owners()).equals(who(newer.owners()))) {
            differences.add(Difference.OWNERS);
        }
        if (!Objects.equals(later(older.dueOn(), years), newer.dueOn())) {
            differences.add(Difference.DUE);
        }
        if (rhythm(newer) != null && rhythm(older) != rhythm(newer) || (years == 0 || !newer.quotas().isEmpty()) && !often(older).equals(often(newer))) {
            differences.add(Difference.RHYTHM);
        }
        return differences;
    }

    /** "Once" only stands for the date that it comes with. */
    private static @Nullable PeriodKind rhythm(TaskView task) {
        return task.period() == PeriodKind.ONCE ? null : task.period();
    }

    private static Set<List<Object>> often(TaskView task) {
        return task.quotas().stream().map(quota -> List.<Object>of(quota.atLeast(), quota.per())).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate due, int years) {
        return due == null ? null : due.plusYears(years);
    }

    private static Set<List<Object>> who(List<Owner> owners) {
        return owners.stream().map(owner -> List.<Object>of(owner.part(), owner.bodyId() != null ? owner.bodyId()
                : owner.audience() != null ? owner.audience() : owner.namedAs())).collect(Collectors.toSet());
    }
}
