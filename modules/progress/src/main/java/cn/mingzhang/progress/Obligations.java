package cn.mingzhang.progress;

import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What bodies owe, for all who read it: those who owe, those above them, and those who issued it. */
@Service
@Transactional(readOnly = true)
public class Obligations {


    private final ObligationRepository obligations;
    private final ReportVersions versions;
    private final ReviewBook reviews;
    private final Tasks tasks;
    private final Clock clock;

    Obligations(ObligationRepository obligations, ReportVersions versions, ReviewBook reviews, Tasks tasks, Clock clock) {
        this.obligations = obligations;
        this.versions = versions;
        this.reviews = reviews;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The date as of which obligations are late or not. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * One page by due date.
     *
     * @throws DomainException FORBIDDEN for the lines of administration, security and audit, which see no content
     */
    public Page<Obligation> list(Scope scope, ObligationFilter filter, PageRequest page) {
        scope.requireBusiness();
        return Page.of(obligations.findPage(scope, filter, page, today()), page.size(), last -> last.dueOn() + "~" + last.id());
    }

    /**
     * One obligation as it stands.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public Obligation get(Scope scope, ObligationId id) {
        return obligations.find(scope, id).orElseThrow(DomainException::notFound);
    }

    /**
     * One obligation with task, reports and judgements.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public ObligationView view(Scope scope, ObligationId id) {
        var obligation = get(scope, id);
        var task = tasks.views(scope, List.of(obligation.task())).get(obligation.task());
        if (task == null) {
            throw DomainException.notFound();
        }
        boolean own = scope.body().equals(obligation.body());
        var reports = versions.all(scope, id).stream().filter(report -> own || report.state() == ReportState.SUBMITTED).toList();
        return new ObligationView(obligation, obligation.late(today()), task, reports, reviews.of(scope, id),
                obligations.findChain(scope, obligation));
    }

    /** What is being written about these, of the reader's own body. */
    public Map<ObligationId, ReportNote> drafts(Scope scope, Collection<Obligation> listed) {
        var own = listed.stream().filter(obligation -> obligation.body().equals(scope.body()) && obligation.withBody()).map(Obligation::id).toList();
        return versions.notes(scope, own, ReportState.DRAFT);
    }

    /** What was submitted last about these, which the reader has been shown. */
    public Map<ObligationId, ReportNote> submissions(Scope scope, Collection<Obligation> listed) {
        return versions.notes(scope, listed.stream().map(Obligation::id).toList(), ReportState.SUBMITTED);
    }

    /** Why these came back, each for the last time. */
    public Map<ObligationId, ReviewView> returns(Scope scope, Collection<Obligation> listed) {
        return reviews.lastReturns(scope, listed.stream().filter(o -> o.state() == ObligationState.RETURNED).map(Obligation::id).toList());
    }

    /** How many of the responsible bodies of the same task and period have submitted, for the lead who waits for them. */
    public Contributions contributions(Scope scope, Obligation lead) {
        return obligations.countContributions(scope, lead);
    }

    /** What this reader may do with it now; the doors hold to the same rules. */
    public PossibleActs possibleActs(Scope scope, ObligationView view) {
        return PossibleActs.of(scope, view);
    }
}
