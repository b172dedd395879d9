package cn.mingzhang.progress.review;

import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ReportVersions;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One obligation at a time with everything that was asked, reported and judged (卷宗), for all in whose reach it is. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final Obligations obligations;
    private final Tasks tasks;
    private final ReportVersions versions;
    private final ReviewBook reviews;
    private final SeparatedDuties duties;

    Dossiers(Obligations obligations, Tasks tasks, ReportVersions versions, ReviewBook reviews, SeparatedDuties duties) {
        this.obligations = obligations;
        this.tasks = tasks;
        this.versions = versions;
        this.reviews = reviews;
        this.duties = duties;
    }

    /**
     * One obligation with task, reports and judgements.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public ObligationView view(Scope scope, ObligationId id) {
        var obligation = obligations.get(scope, id);
        var task = tasks.findEach(scope.province(), List.of(obligation.task())).get(obligation.task());
        if (task == null) {
            throw DomainException.notFound();
        }
        boolean own = scope.body().equals(obligation.body());
        var reports = versions.all(scope, id).stream().filter(report -> own || report.state() == ReportState.SUBMITTED).toList();
        return new ObligationView(obligation, obligation.late(obligations.today()), task, reports, reviews.of(scope, id),
                obligations.chain(scope, obligation), obligation.part() == Part.LEAD ? obligations.contributions(scope, obligation) : null);
    }

    /** What this reader may do with it now; the doors hold to the same rules. */
    public PossibleActs possibleActs(Scope scope, ObligationView view) {
        var obligation = view.obligation();
        boolean turn = ReviewRules.isTurnOf(scope, obligation, view.chain());
        return PossibleActs.of(scope, view, turn ? duties.bars(scope, List.of(obligation)).get(obligation.id()) : null);
    }
}
