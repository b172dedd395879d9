package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.progress.review.ObligationView;
import cn.mingzhang.progress.review.ReviewView;
import cn.mingzhang.tenants.BodyView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the way of one obligation into words: the strip of steps, and what happened so far. */
record ObligationHistory(ObligationView view, Map<BodyId, BodyView> bodies, Map<PersonId, String> people, Words words, DueTexts.Page dates,
        Locale locale) {

    List<StepText> steps() {
        var steps = new ArrayList<StepText>();
        var o = view.obligation();
        steps.add(reporting());
        steps.add(judged(0, words.of(locale, "progress.step.approve"), people(0).orElse(null)));
        for (ChainStep step : view.chain()) {
            steps.add(judged(step.step(), stepName(step.verifier()), name(step.verifier())));
        }
        return o.state() == ObligationState.EXEMPT || o.state() == ObligationState.CANCELLED ? List.of() : steps;
    }

    List<EventText> events() {
        var events = new ArrayList<EventText>();
        view.reviews().forEach(review -> events.add(event(review)));
        view.reports().forEach(report -> add(events, report));
        var received = view.obligation().receivedAt();
        if (received != null) {
            events.add(new EventText(received, dates.moment(received), words.of(locale, "progress.event.received"), null, null, null));
        }
        events.sort(Comparator.comparing(EventText::at).reversed());
        return events;
    }

    String stepName(BodyId verifier) {
        var body = bodies.get(verifier);
        return words.of(locale, "progress.step.verify." + (body == null ? BodyLevel.PROVINCE : body.level()));
    }

    private StepText reporting() {
        String name = words.of(locale, "progress.step.report");
        var newest = view.reports().stream().filter(report -> report.state() == ReportState.SUBMITTED).findFirst();
        if (view.obligation().withBody()) {
            return new StepText(name, name(view.obligation().body()), null, "now");
        }
        return new StepText(name, newest.map(report -> person(report.submittedBy())).orElse(null),
                newest.map(report -> dates.moment(report.submittedAt())).orElse(null), "done");
    }

    private StepText judged(int step, String name, @Nullable String who) {
        var o = view.obligation();
        var newest = view.reports().stream().filter(report -> report.state() == ReportState.SUBMITTED).findFirst().map(ReportView::id);
        var review = view.reviews().stream().filter(each -> each.step() == step && newest.isPresent() && each.report().equals(newest.get())).findFirst();
        boolean waits = o.state() == ObligationState.SUBMITTED && step == 0 || o.state() == ObligationState.APPROVED && step == o.step();
        if (waits) {
            return new StepText(name, who, words.of(locale, "progress.step.waiting", dates.waited(o.changedAt())), "now");
        }
        if (review.isPresent() && review.get().verdict() == Verdict.RETURNED && o.state() == ObligationState.RETURNED) {
            return new StepText(name, who, words.of(locale, "progress.step.returned", dates.moment(review.get().reviewedAt())), "returned");
        }
        boolean done = review.isPresent() && review.get().verdict() != Verdict.RETURNED && !o.withBody();
        return new StepText(name, done ? person(review.get().reviewer()) : who, done ? dates.moment(review.get().reviewedAt()) : null,
                done ? "done" : "todo");
    }

    private Optional<String> people(int step) {
        return view.reviews().stream().filter(review -> review.step() == step).findFirst().map(review -> person(review.reviewer()));
    }

    private void add(List<EventText> events, ReportView report) {
        var at = report.submittedAt();
        if (at != null) {
            events.add(new EventText(at, dates.moment(at), words.of(locale, report.state() == ReportState.RECALLED ? "progress.event.recalled"
                    : "progress.event.submitted", report.number()), person(report.submittedBy()), null, null));
        }
    }

    private EventText event(ReviewView review) {
        boolean returned = review.verdict() == Verdict.RETURNED;
        String step = review.step() == 0 ? words.of(locale, "progress.step.approve") : stepName(review.body());
        String what = words.of(locale, returned ? "progress.event.returned" : "progress.event.passed", step);
        return new EventText(review.reviewedAt(), dates.moment(review.reviewedAt()), what, person(review.reviewer()),
                returned ? review.reason() : null, returned ? "bad" : "good");
    }

    private @Nullable String person(@Nullable PersonId id) {
        return id == null ? null : people.get(id);
    }

    private String name(BodyId body) {
        var view = bodies.get(body);
        return view == null ? "" : view.name();
    }
}
