package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.progress.obligation.ProgressFacts;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.Memberships;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps marking apart from reporting (不相容岗位分离): no assessor marks a body that is their own by any membership, or
 * that they reported for under the plan. No setting loosens this.
 */
@Component
class SeparatedMarks {

    private final Memberships memberships;
    private final ProgressFacts progress;

    SeparatedMarks(Memberships memberships, ProgressFacts progress) {
        this.memberships = memberships;
        this.progress = progress;
    }

    /** Why the assessor may not mark the body: a code. */
    Optional<String> bar(Scope scope, AssessmentView assessment, BodyView body) {
        return bar(scope, body, memberships.findOwn(scope), progress.isReporter(scope, assessment.scheme().plan(), body.id()));
    }

    /**
     * The rule. An issuer's own divisions are marked by its assessors, so there only the division itself counts as the
     * body; everywhere else its whole bureau does.
     *
     * @param own bodies that the person belongs to, with their bureaus
     */
    static Optional<String> bar(Scope scope, BodyView body, Set<BodyId> own, boolean reporter) {
        boolean ofBureau = !scope.tenant().equals(body.tenant()) && own.contains(body.tenant());
        if (own.contains(body.id()) || ofBureau) {
            return Optional.of("marks_own_body");
        }
        return reporter ? Optional.of("marks_own_submission") : Optional.empty();
    }
}
