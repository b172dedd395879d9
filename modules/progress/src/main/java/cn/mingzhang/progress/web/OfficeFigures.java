package cn.mingzhang.progress.web;

import cn.mingzhang.progress.overview.GroupProgress;
import cn.mingzhang.progress.overview.Shares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan in a line of figures.
 *
 * @param total       what is owed; who was let off owes nothing
 * @param punctuality percent with one decimal, or null while nothing was due
 */
record OfficeFigures(int total, int overdue, int returned, int review, int done, int open, @Nullable BigDecimal punctuality) {

    static OfficeFigures of(List<GroupProgress> groups) {
        var shares = Shares.of(groups.stream().flatMap(group -> group.tallies().stream()).toList());
        int counted = groups.stream().mapToInt(GroupProgress::counted).sum();
        int onTime = groups.stream().mapToInt(GroupProgress::onTime).sum();
        var rate = counted == 0 ? null : BigDecimal.valueOf(100L * onTime).divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP);
        int owed = shares.total() - shares.of("exempt");
        return new OfficeFigures(owed, shares.of("late"), shares.of("returned"), shares.of("review"), shares.done(), shares.of("open"), rate);
    }
}
