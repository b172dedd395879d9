package cn.mingzhang.progress.review;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.progress.obligation.Contributions;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with what was asked, said and judged.
 *
 * @param late    as of today
 * @param reports newest first; drafts and recalled versions only for the body's own bureau
 * @param reviews newest first
 * @param chain   who verifies, from the nearest superior up
 * @param contributions what a lead waits for; null for everybody else
 */
public record ObligationView(Obligation obligation, boolean late, TaskView task, List<ReportView> reports, List<ReviewView> reviews,
        List<ChainStep> chain, @Nullable Contributions contributions) {

    /** The newest version that the reader may see. */
    public Optional<ReportView> newest() {
        return reports.stream().findFirst();
    }
}
