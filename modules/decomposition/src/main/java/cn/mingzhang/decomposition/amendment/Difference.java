package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.task.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a task said before an amendment and says after it, in full.
 *
 * @param field title, text, kind, due_on, part, or the label of a period
 */
public record Difference(String field, @Nullable String before, @Nullable String after) {

    /** The fields that differ; null stands for nothing. */
    static List<Difference> of(List<Difference> fields) {
        return fields.stream().filter(field -> !Objects.equals(field.before, field.after)).toList();
    }

    /** A date before and after. */
    static Difference due(String field, @Nullable LocalDate before, @Nullable LocalDate after) {
        return new Difference(field, before == null ? null : before.toString(), after == null ? null : after.toString());
    }

    /** The words in which two states of a task differ. */
    static List<Difference> words(TaskView before, TaskView after) {
        var all = new ArrayList<Difference>();
        all.add(new Difference("title", before.title(), after.title()));
        all.add(new Difference("text", before.text(), after.text()));
        all.add(new Difference("kind", before.kind().name(), after.kind().name()));
        return of(all);
    }
}
