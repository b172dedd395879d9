package cn.mingzhang.progress;

import cn.mingzhang.decomposition.task.TaskView;
import java.util.List;
import java.util.Optional;

/**
 * An obligation with what was asked, said and judged.
 *
 * @param late    as of today
 * @param reports newest first; drafts and recalled versions only for the body's own bureau
 * @param reviews newest first
 * @param chain   who verifies, from the nearest superior up
 */
public record ObligationView(Obligation obligation, boolean late, TaskView task, List<ReportView> reports, List<ReviewView> reviews,
        List<ChainStep> chain) {

    /** The newest version that the reader may see. */
    public Optional<ReportView> newest() {
        return reports.stream().findFirst();
    }
}
