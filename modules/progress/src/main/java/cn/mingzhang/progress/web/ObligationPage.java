package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.progress.review.Dossiers;
import cn.mingzhang.progress.review.ObligationView;
import cn.mingzhang.progress.review.ReviewView;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.PersonNames;
import cn.mingzhang.web.Crumb;
import cn.mingzhang.web.TextDiff;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one obligation on its page, for whoever reads it: who owes writes, who judges judges, others read. */
@Component
class ObligationPage {

    private static final int USUAL_DAYS_TO_MEND = 5;

    private final Dossiers dossiers;
    private final Named named;
    private final Strips strips;
    private final DueTexts dues;
    private final Words words;

    ObligationPage(Dossiers dossiers, Named named, Strips strips, DueTexts dues, Words words) {
        this.dossiers = dossiers;
        this.named = named;
        this.strips = strips;
        this.dues = dues;
        this.words = words;
    }

    /** What bodies and people are called, and whether the plan has pages for the reader. */
    @Component
    static class Named {
        private final Bodies bodies;
        private final PersonNames people;
        private final WorkPlans plans;

        Named(Bodies bodies, PersonNames people, WorkPlans plans) {
            this.bodies = bodies;
            this.people = people;
            this.plans = plans;
        }
    }

    /** What stands beside the report: what was asked about it, what serves it, what its task was changed in. */
    @Component
    static class Strips {
        private final RequestStrip requests;
        private final PartsStrip parts;
        private final AmendmentStrip amendments;

        Strips(RequestStrip requests, PartsStrip parts, AmendmentStrip amendments) {
            this.requests = requests;
            this.parts = parts;
            this.amendments = amendments;
        }
    }

    /** Everything on the page. */
    ObligationView fill(Scope scope, ObligationId id, Locale locale, Model model) {
        var view = dossiers.view(scope, id);
        var o = view.obligation();
        var page = dues.in(scope, locale);
        var known = named.bodies.views(scope.province(), bodyIds(view));
        var history = new ObligationHistory(view, known, named.people.of(scope.province(), people(view)), words, page, locale);
        var acts = dossiers.possibleActs(scope, view);
        model.addAttribute("o", o);
        model.addAttribute("late", view.late());
        model.addAttribute("task", view.task());
        model.addAttribute("acts", acts);
        model.addAttribute("due", page.due(o));
        model.addAttribute("period", words.period(o.period(), locale));
        model.addAttribute("body", known.get(o.body()));
        model.addAttribute("issuer", known.get(o.issuer()));
        model.addAttribute("steps", history.steps());
        model.addAttribute("events", history.events());
        model.addAttribute("contributions", view.contributions());
        model.addAttribute("crumbs", crumbs(scope, view, locale));
        strips.amendments.of(scope, view.task(), locale, model);
        model.addAttribute("back", back(view, history));
        model.addAttribute("mendBy", acts.verify() ? page.ahead(USUAL_DAYS_TO_MEND).toString() : "");
        strips.requests.fill(scope, o, locale, model);
        strips.parts.fill(scope, o, locale, model);
        if (acts.report()) {
            form(view, strips.parts.beginning(scope, o, view.newest().isPresent(), locale, model), page, model);
        } else {
            read(view, page, model);
        }
        return view;
    }

    private List<Crumb> crumbs(Scope scope, ObligationView view, Locale locale) {
        var plan = view.obligation().plan();
        return List.of(named.plans.shows(scope, plan) ? new Crumb(words.of(locale, "progress.matrix.title"), "/work-plans/" + plan + "/matrix")
                : new Crumb(words.of(locale, "obligations.title"), "/obligations"), new Crumb(view.task().number() + " " + view.task().title(), null));
    }

    /** @param beginning what a report that nobody has begun starts with */
    private void form(ObligationView view, ReportContent beginning, DueTexts.Page page, Model model) {
        var newest = view.newest();
        model.addAttribute("evidence", newest.map(report -> cards(report, Set.of(), page)).orElse(List.of()));
        model.addAttribute("measuredNow", newest.map(ReportView::measured).orElse(null));
        model.addAttribute("savedAt", newest.filter(report -> report.state() == ReportState.DRAFT).map(report -> page.moment(report.draftedAt())).orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ReportForm.of(newest.map(ReportView::content).orElse(beginning), view.obligation().version()));
        }
    }

    /** The newest version that was submitted, with what changed since the last that was judged. */
    private void read(ObligationView view, DueTexts.Page page, Model model) {
        var submitted = view.reports().stream().filter(report -> report.state() == ReportState.SUBMITTED).toList();
        if (submitted.isEmpty()) {
            return;
        }
        var report = submitted.getFirst();
        var before = submitted.size() > 1 ? submitted.get(1) : null;
        model.addAttribute("report", report);
        model.addAttribute("before", before);
        model.addAttribute("narrative", TextDiff.of(before == null ? report.narrative() : before.narrative(), report.narrative()));
        model.addAttribute("problems", TextDiff.of(before == null ? report.problems() : before.problems(), report.problems()));
        model.addAttribute("nextSteps", TextDiff.of(before == null ? report.nextSteps() : before.nextSteps(), report.nextSteps()));
        model.addAttribute("evidence", cards(report, known(before, report), page));
    }

    private static Set<EvidenceId> known(@Nullable ReportView before, ReportView report) {
        var seen = before == null ? report : before;
        return seen.evidence().stream().map(piece -> piece.id()).collect(Collectors.toSet());
    }

    private static List<EvidenceCard> cards(ReportView report, Set<EvidenceId> seen, DueTexts.Page page) {
        return report.evidence().stream()
                .map(piece -> EvidenceCard.of(piece, page.moment(piece.addedAt()), !seen.isEmpty() && !seen.contains(piece.id()))).toList();
    }

    /** Why it lies with the body again. */
    private static @Nullable EventText back(ObligationView view, ObligationHistory history) {
        if (view.obligation().state() != ObligationState.RETURNED) {
            return null;
        }
        var last = view.reviews().stream().filter(review -> review.verdict() == Verdict.RETURNED).map(ReviewView::reviewedAt).findFirst();
        return last.flatMap(at -> history.events().stream().filter(event -> event.at().equals(at) && event.quote() != null).findFirst()).orElse(null);
    }

    private static Set<BodyId> bodyIds(ObligationView view) {
        var ids = new HashSet<BodyId>();
        ids.add(view.obligation().body());
        ids.add(view.obligation().issuer());
        view.chain().forEach(step -> ids.add(step.verifier()));
        return ids;
    }

    private static Set<PersonId> people(ObligationView view) {
        return Stream.concat(view.reports().stream().map(ReportView::submittedBy), view.reviews().stream().map(ReviewView::reviewer))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
