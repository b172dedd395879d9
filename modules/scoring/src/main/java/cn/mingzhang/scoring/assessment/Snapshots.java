package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.progress.obligation.ObligationFact;
import cn.mingzhang.progress.obligation.ProgressFacts;
import cn.mingzhang.scoring.scheme.SchemeView;
import cn.mingzhang.scoring.score.Fact;
import cn.mingzhang.scoring.score.ScoreRules;
import cn.mingzhang.scoring.score.SnapshotDigest;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Freezes a group's facts at one moment and lays out the sheets with what can be counted. */
@Component
class Snapshots {

    private final ProgressFacts progress;
    private final Bodies bodies;
    private final SnapshotRepository repository;
    private final Clock clock;
    private final Ids ids;

    Snapshots(ProgressFacts progress, Bodies bodies, SnapshotRepository repository, Clock clock, Ids ids) {
        this.progress = progress;
        this.bodies = bodies;
        this.repository = repository;
        this.clock = clock;
        this.ids = ids;
    }

    AssessmentId take(Scope scope, SchemeView scheme, LocalDate cutOff) {
        var group = bodies.inGroup(scope.province(), scheme.issuer(), bodies.group(scope.province(), scheme.group()).id())
                .stream().map(BodyView::id).toList();
        if (group.isEmpty()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "group_empty", scheme.groupName());
        }
        var facts = facts(scope, scheme, group, cutOff);
        var id = new AssessmentId(ids.next());
        repository.insert(scope, new AssessmentRow(id, scheme.issuer(), scheme.id(), cutOff, AssessmentState.ASSESSMENT,
                SnapshotDigest.of(scheme.id(), cutOff, facts), clock.instant(), 1, 0, 0, 0));
        repository.insertFacts(scope, id, facts);
        layOut(scope, id, scheme, group, facts);
        return id;
    }

    /** What was due by the cut-off. Looking ahead of today, what is neither due nor reported yet speaks against nobody. */
    private List<Fact> facts(Scope scope, SchemeView scheme, List<BodyId> group, LocalDate cutOff) {
        var all = progress.of(scope, scheme.plan(), group, cutOff);
        var today = LocalDate.now(clock);
        if (!cutOff.isAfter(today)) {
            return all.stream().map(Snapshots::fact).toList();
        }
        var due = progress.of(scope, scheme.plan(), group, today).stream().map(ObligationFact::obligation).collect(Collectors.toSet());
        return all.stream().filter(fact -> fact.submitted() || due.contains(fact.obligation())).map(Snapshots::fact).toList();
    }

    private static Fact fact(ObligationFact fact) {
        return new Fact(fact.obligation(), fact.task(), fact.body(), fact.state(), fact.outcome(), fact.submitted(), fact.onTime(),
                fact.returns());
    }

    private void layOut(Scope scope, AssessmentId id, SchemeView scheme, List<BodyId> group, List<Fact> facts) {
        var byBody = facts.stream().collect(Collectors.groupingBy(Fact::body));
        var rows = new ArrayList<SheetRow>();
        var marks = new ArrayList<MarkRow>();
        for (var body : group) {
            var owed = byBody.getOrDefault(body, List.of());
            var score = ScoreRules.score(scheme.terms(), owed, Map.of());
            rows.add(new SheetRow(body, score.points(), score.share(), null));
            scheme.criteria().forEach(criterion -> marks.add(new MarkRow(body, criterion.id(),
                    ScoreRules.computed(criterion, owed).orElse(null), null, null, null, 1)));
        }
        repository.insertSheets(scope, id, rows);
        repository.insertMarks(scope, id, marks);
    }
}
