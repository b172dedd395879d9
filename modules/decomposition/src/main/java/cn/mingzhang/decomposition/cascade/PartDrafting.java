package cn.mingzhang.decomposition.cascade;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.word.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What received tasks become in the draft that splits them: their words as the source, a point and a task for each under the heading it
 * had, assigned where the plan above reaches the counties through their cities.
 */
final class PartDrafting {

    private static final String COUNTIES = "各县（市、区）司法局";

    private final StringBuilder text = new StringBuilder();
    private final List<DraftPoint> points = new ArrayList<>();
    private final List<DraftTask> tasks = new ArrayList<>();

    PartDrafting(List<TaskView> received, Sections sections) {
        WorkPointView told = null;
        int heading = -1;
        for (var task : received) {
            var above = sections.above(task);
            var outermost = above.isEmpty() ? null : above.getFirst();
            if (outermost != null && !Objects.equals(told, outermost)) {
                heading = heading(outermost);
            }
            told = outermost;
            part(task, outermost == null ? -1 : heading);
        }
    }

    String text() {
        return text.toString();
    }

    List<DraftPoint> points() {
        return points;
    }

    List<DraftTask> tasks() {
        return tasks;
    }

    private int heading(WorkPointView above) {
        String words = above.marker() + or(above.heading());
        points.add(new DraftPoint(-1, 0, above.marker(), above.heading(), words, false, text.length(), text.length() + words.length()));
        text.append(words).append('\n');
        return points.size() - 1;
    }

    private void part(TaskView task, int under) {
        points.add(new DraftPoint(under, under < 0 ? 0 : 1, task.number(), task.title(), task.text(), true, text.length(), text.length() + task.text().length()));
        text.append(task.text()).append('\n');
        tasks.add(new DraftTask(points.size() - 1, task.id(), task.number(), task.title(), task.text(), task.kind(), owners(task), task.dueOn(), task.dueText(),
                task.period(), task.quotas(), task.limits(), task.measures(), task.weight()));
    }

    /** Where the issuer above reaches the counties through their cities, they are given it; all else is the bureau's to say. */
    private static List<Owner> owners(TaskView task) {
        return task.owners().stream().filter(Owner::viaCities).map(owner -> new Owner(owner.part(), null, Audience.ALL_COUNTIES, COUNTIES)).distinct().toList();
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
