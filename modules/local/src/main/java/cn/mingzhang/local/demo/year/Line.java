package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportContent;
import java.util.List;

/** An obligation while it is played: what the people who act on it last saw. */
final class Line {

    private final ObligationId id;
    private final TaskView task;
    private volatile int version;
    private volatile ReportContent last = ReportContent.EMPTY;

    Line(Obligation obligation, TaskView task) {
        this.id = obligation.id();
        this.task = task;
        this.version = obligation.version();
    }

    ObligationId id() {
        return id;
    }

    TaskView task() {
        return task;
    }

    int version() {
        return version;
    }

    /** What the last report was proved by. */
    List<EvidenceId> evidence() {
        return last.evidence();
    }

    /** All words that say what it is about: the task's and the last report's outcome. */
    String about() {
        return task.text() + last.outcome();
    }

    void seen(Obligation after) {
        version = after.version();
    }

    void wrote(ReportContent content) {
        last = content;
    }
}
