package cn.mingzhang.progress.part;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.progress.part.LifeRepository.Given;
import cn.mingzhang.progress.part.LifeRepository.Owed;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far plans have gone down the tree: to whom, taken note of, sent back, split further, reported, for those who oversee them. */
@Service
public class PlanLives {

    private final WorkPlans plans;
    private final Cascades cascades;
    private final LifeRepository lives;
    private final LifeCoverage coverage;
    private final Bodies bodies;

    PlanLives(WorkPlans plans, Cascades cascades, LifeRepository lives, LifeCoverage coverage, Bodies bodies) {
        this.plans = plans;
        this.cascades = cascades;
        this.lives = lives;
        this.coverage = coverage;
        this.bodies = bodies;
    }

    /**
     * A plan with the bodies that owe it; those beneath a body are shown where it is unfolded.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN for those who oversee nothing
     */
    @Transactional(readOnly = true)
    public PlanLife of(Scope scope, WorkPlanId id, Set<BodyId> unfolded) {
        var plan = plans.view(scope, id);
        if (!scope.overSubtree()) {
            throw DomainException.forbidden();
        }
        var plansMade = cascades.madeOf(scope, plan);
        var made = plansMade.stream().map(WorkPlanView::id).toList();
        var direct = lives.findOwed(scope, List.of(id));
        var further = made.isEmpty() ? List.<Owed>of() : lives.findOwed(scope, made);
        var given = made.isEmpty() ? Map.<BodyId, Given>of() : lives.findGiven(scope, made);
        var views = bodies.views(scope.province(), Stream.concat(direct.stream(), further.stream()).map(Owed::body).collect(toSet()));
        var rows = new LifeTree(direct, further, given, views, unfolded).rows();
        var gaps = coverage.of(scope.province(), plansMade, rows.stream().map(row -> row.body().id()).collect(toSet()));
        return new PlanLife(direct.size(), (int) direct.stream().filter(owed -> owed.received() >= owed.tasks()).count(),
                (int) direct.stream().filter(owed -> owed.declined() > 0).count(), given.size(), sum(direct.stream().map(Owed::count)),
                sum(given.values().stream().map(Given::count)), rows.stream().map(row -> row.with(gaps.getOrDefault(row.body().id(), LifeGaps.NONE))).toList());
    }

    private static PartCount sum(Stream<PartCount> counts) {
        return counts.reduce(PartCount.NONE, PartCount::plus);
    }

    /** The bodies in the order of the tree: the cities first with what lies beneath them, as far as it is unfolded. */
    private static final class LifeTree {
        private final List<Owed> direct;
        private final Map<BodyId, Given> given;
        private final Map<BodyId, BodyView> views;
        private final Set<BodyId> unfolded;
        private final Map<BodyId, List<Owed>> issued;
        private final Map<BodyId, List<Owed>> under;
        private final Set<BodyId> owing;

        LifeTree(List<Owed> direct, List<Owed> further, Map<BodyId, Given> given, Map<BodyId, BodyView> views, Set<BodyId> unfolded) {
            this.direct = direct;
            this.given = given;
            this.views = views;
            this.unfolded = unfolded;
            this.issued = further.stream().collect(groupingBy(Owed::issuer));
            this.under = direct.stream().filter(owed -> owed.city() != null).collect(groupingBy(Owed::city));
            this.owing = direct.stream().map(Owed::body).collect(toSet());
        }

        List<LifeRow> rows() {
            var rows = new ArrayList<LifeRow>();
            direct.stream().filter(owed -> owed.city() == null || owed.city().equals(owed.body()) || absent(owed.city()))
                    .sorted(Comparator.comparing(this::code)).forEach(owed -> add(rows, owed, 0));
            return rows;
        }

        private void add(List<LifeRow> rows, Owed owed, int depth) {
            var view = views.get(owed.body());
            if (view == null) {
                return;
            }
            var beneath = beneath(owed.body());
            boolean shown = unfolded.contains(owed.body());
            var gave = given.get(owed.body());
            rows.add(new LifeRow(view, depth, owed.tasks(), owed.received(), owed.declined(), gave == null ? 0 : gave.tasks(), owed.count(),
                    gave == null ? PartCount.NONE : gave.count(), LifeGaps.NONE, !beneath.isEmpty(), !beneath.isEmpty() && !shown));
            if (shown) {
                beneath.forEach(each -> add(rows, each, depth + 1));
            }
        }

        /** What it issued itself, and what the plan's issuer gave directly to those under it, without what it gave itself; one line a body. */
        private List<Owed> beneath(BodyId body) {
            var once = new HashMap<BodyId, Owed>();
            Stream.concat(issued.getOrDefault(body, List.of()).stream(), under.getOrDefault(body, List.of()).stream()).filter(owed -> !owed.body().equals(body))
                    .forEach(owed -> once.merge(owed.body(), owed, Owed::plus));
            return once.values().stream().sorted(Comparator.comparing(this::code)).toList();
        }

        private boolean absent(BodyId city) {
            return !owing.contains(city);
        }

        private String code(Owed owed) {
            var view = views.get(owed.body());
            return view == null ? "" : view.code();
        }
    }
}
