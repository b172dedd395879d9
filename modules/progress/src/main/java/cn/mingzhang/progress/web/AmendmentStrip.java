package cn.mingzhang.progress.web;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells a body what of its tasks was amended: on the workbench until it took note, on an obligation's page for good. */
@Component
class AmendmentStrip {

    private static final int SHOWN = 3;
    private static final int LEVELS = 4;

    /** One amendment as a line. */
    record Line(AmendmentView amendment, String task, String when) {
    }

    private final Amendments amendments;
    private final Tasks tasks;
    private final Dates dates;

    AmendmentStrip(Amendments amendments, Tasks tasks, Dates dates) {
        this.amendments = amendments;
        this.tasks = tasks;
        this.dates = dates;
    }

    /** The newest that the reader's body has not taken note of. */
    void unseen(Scope scope, Locale locale, Model model) {
        model.addAttribute("amended", lines(scope, amendments.unseen(scope, SHOWN), locale));
        model.addAttribute("amendedAll", amendments.countUnseen(scope));
    }

    /** What a task was amended in, and what it is a part of. */
    void of(Scope scope, TaskView task, Locale locale, Model model) {
        var line = new ArrayList<TaskId>(List.of(task.id()));
        for (var parent = task.parentId(); parent != null && line.size() <= LEVELS;) {
            line.add(parent);
            var above = tasks.views(scope, List.of(parent)).get(parent);
            parent = above == null ? null : above.parentId();
        }
        model.addAttribute("amended", lines(scope, amendments.of(scope, line), locale));
    }

    private List<Line> lines(Scope scope, List<AmendmentView> all, Locale locale) {
        Map<TaskId, String> names = tasks.views(scope, all.stream().map(AmendmentView::taskId).distinct().toList()).values().stream()
                .collect(toMap(TaskView::id, each -> each.number() + " " + each.title()));
        return all.stream().map(each -> new Line(each, names.getOrDefault(each.taskId(), ""), dates.moment(each.amendedAt(), locale))).toList();
    }
}
