package cn.mingzhang.decomposition.cascade;

import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What received tasks become in the draft that splits them: their words as the source, a point and a task for each under the heading it
 * had, nobody assigned yet.
 */
final class PartDrafting {

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
        tasks.add(new DraftTask(points.size() - 1, task.id(), task.number(), task.title(), task.text(), task.kind(), List.of(), task.dueOn(), task.dueText(),
                task.period(), task.quotas(), task.limits(), task.measures()));
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
