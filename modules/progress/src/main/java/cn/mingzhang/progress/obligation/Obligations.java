package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
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
    private final Clock clock;

    Obligations(ObligationRepository obligations, Clock clock) {
        this.obligations = obligations;
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

    /** Those of some that are in reach. */
    public Map<ObligationId, Obligation> all(Scope scope, Collection<ObligationId> ids) {
        return ids.isEmpty() ? Map.of() : obligations.findAll(scope, ids);
    }

    /** By when one is owed that the caller was shown or serves; nobody moves that date until the caller's transaction ends. */
    public LocalDate holdDue(Scope scope, ObligationId id) {
        return obligations.lockDue(scope, id).orElseThrow(DomainException::notFound);
    }

    /** Whether the reader sees it still: what a verifier has passed on may be out of their sight by that. */
    public boolean shows(Scope scope, ObligationId id) {
        return obligations.find(scope, id).isPresent();
    }

    /** How many of the responsible bodies of the same task and period have submitted, for the lead who waits for them. */
    public Contributions contributions(Scope scope, Obligation lead) {
        return obligations.countContributions(scope, lead);
    }

    /** Who verifies this obligation's reports, nearest first. */
    public List<ChainStep> chain(Scope scope, Obligation obligation) {
        return obligations.findChain(scope, obligation);
    }

    /** How many reports wait for the reader's judgement. */
    public int countAwaiting(Scope scope) {
        return obligations.countAwaiting(scope);
    }
}
