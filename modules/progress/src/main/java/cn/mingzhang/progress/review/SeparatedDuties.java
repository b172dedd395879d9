package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ReportVersions;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.tenants.Memberships;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps judging apart from reporting (不相容岗位分离): nobody approves, verifies or returns what they submitted, and no
 * superior's step is taken by a person of the body that owes, whichever of several memberships they act under. The own
 * leader's approval is of the own body by its nature. No setting loosens this.
 */
@Component
class SeparatedDuties {

    private final Memberships memberships;
    private final ReportVersions versions;
    private final Obligations obligations;

    SeparatedDuties(Memberships memberships, ReportVersions versions, Obligations obligations) {
        this.memberships = memberships;
        this.versions = versions;
        this.obligations = obligations;
    }

    /**
     * The report that waits, for somebody whose turn it is.
     *
     * @throws DomainException FORBIDDEN {@code own_submission} or {@code own_body}; STALE where it was taken back meanwhile
     */
    ReportView judgeable(Scope scope, Obligation waiting) {
        var report = versions.submitted(scope, waiting.id()).orElseThrow(() -> ObligationRules.stale(obligations.get(scope, waiting.id())));
        bar(scope, waiting, report.submittedBy(), memberships.findOwn(scope)).ifPresent(code -> {
            throw new DomainException(DomainException.Kind.FORBIDDEN, code);
        });
        return report;
    }

    /** Why the reader may not judge some of these, though it is their turn: a code for each. */
    Map<ObligationId, String> bars(Scope scope, Collection<Obligation> waiting) {
        var bars = new HashMap<ObligationId, String>();
        if (!waiting.isEmpty()) {
            var own = memberships.findOwn(scope);
            var notes = versions.notes(scope, waiting.stream().map(Obligation::id).toList(), ReportState.SUBMITTED);
            for (var each : waiting) {
                var note = notes.get(each.id());
                bar(scope, each, note == null ? null : note.submittedBy(), own).ifPresent(code -> bars.put(each.id(), code));
            }
        }
        return bars;
    }

    /**
     * The rule. A division's reports are verified by its own bureau's office, so there only the division itself counts as
     * the body that owes; everywhere else its whole bureau does.
     *
     * @param own bodies that the person belongs to, with their bureaus
     */
    static Optional<String> bar(Scope scope, Obligation waiting, @Nullable PersonId submittedBy, Set<BodyId> own) {
        if (scope.actor().person().equals(submittedBy)) {
            return Optional.of("own_submission");
        }
        boolean ofBody = own.contains(waiting.body());
        boolean ofBureau = !scope.tenant().equals(waiting.tenant()) && own.contains(waiting.tenant());
        return waiting.state() == ObligationState.APPROVED && (ofBody || ofBureau) ? Optional.of("own_body") : Optional.empty();
    }
}
