package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.tenants.Calendars;
import cn.mingzhang.tenants.Memberships;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may answer for the issuer's office, and which dates may be given. Answering is kept apart from asking (不相容岗位分离) as judging is kept
 * apart from reporting: nobody answers what they asked themselves or what another body of theirs asked, whichever of several memberships they
 * act under. No setting loosens this.
 */
@Component
class AnswerLimits {

    private final Obligations obligations;
    private final Memberships memberships;
    private final Calendars calendars;

    AnswerLimits(Obligations obligations, Memberships memberships, Calendars calendars) {
        this.obligations = obligations;
        this.memberships = memberships;
        this.calendars = calendars;
    }

    /** @throws DomainException FORBIDDEN {@code own_submission} or {@code own_body} */
    void requireApart(Scope scope, Obligation obligation, RequestView request) {
        bar(scope, obligation, request.askedBy(), memberships.findOwn(scope)).ifPresent(code -> {
            throw new DomainException(DomainException.Kind.FORBIDDEN, code);
        });
    }

    /**
     * The later date: the one given, or else the one asked for, on a working day; never beyond what the issuer owes above, which nobody brings
     * forward until the transaction ends.
     *
     * @throws DomainException INVALID at {@code due_on}
     */
    LocalDate dueOn(Scope scope, RequestView request, Obligation before, @Nullable LocalDate given) {
        var due = calendars.of(scope.province()).onOrAfter(given == null ? Objects.requireNonNull(request.askedDueOn()) : given);
        var parent = before.parent();
        ObligationRules.refuse(RequestRules.grantedFaults(before, due, parent == null ? null : obligations.holdDue(scope, parent), obligations.today()));
        return due;
    }

    /** What the reader's office may answer to each of some requests about what it issued. */
    Map<RequestId, PossibleAnswer> possible(Scope scope, Collection<RequestView> waiting) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        var own = memberships.findOwn(scope);
        var calendar = calendars.of(scope.province());
        var owed = obligations.all(scope, waiting.stream().map(RequestView::obligation).toList());
        var above = obligations.all(scope, owed.values().stream().map(Obligation::parent).filter(Objects::nonNull).collect(Collectors.toSet()));
        var possible = new HashMap<RequestId, PossibleAnswer>();
        waiting.stream().filter(each -> owed.containsKey(each.obligation())).forEach(each -> {
            var obligation = Objects.requireNonNull(owed.get(each.obligation()));
            var served = obligation.parent() == null ? null : above.get(obligation.parent());
            var latest = each.kind() == RequestKind.DECLINE ? null : calendar.onOrBefore(RequestRules.latest(obligation, served == null ? null : served.dueOn()));
            possible.put(each.id(), new PossibleAnswer(bar(scope, obligation, each.askedBy(), own).orElse(null), latest));
        });
        return possible;
    }

    /**
     * The rule. A division's requests are answered by its own bureau's office, so there only the division itself counts as the body that asked;
     * everywhere else its whole bureau does. What an office owes itself is asked and answered in one body by its nature, by two people.
     *
     * @param own bodies that the person belongs to, with their bureaus
     */
    static Optional<String> bar(Scope scope, Obligation obligation, PersonId askedBy, Set<BodyId> own) {
        if (scope.actor().person().equals(askedBy)) {
            return Optional.of("own_submission");
        }
        boolean ofBody = !scope.body().equals(obligation.body()) && own.contains(obligation.body());
        boolean ofBureau = !scope.tenant().equals(obligation.tenant()) && own.contains(obligation.tenant());
        return ofBody || ofBureau ? Optional.of("own_body") : Optional.empty();
    }
}
