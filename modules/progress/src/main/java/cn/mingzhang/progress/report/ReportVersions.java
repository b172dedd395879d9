package cn.mingzhang.progress.report;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.evidence.EvidenceLinks;
import cn.mingzhang.store.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The versions of one obligation's report with their evidence: only the newest may be a draft. */
@Component
public class ReportVersions {

    private final ReportRepository reports;
    private final EvidenceLinks links;
    private final Ids ids;

    ReportVersions(ReportRepository reports, EvidenceLinks links, Ids ids) {
        this.reports = reports;
        this.links = links;
        this.ids = ids;
    }

    /** All versions, newest first, with their evidence. */
    public List<ReportView> all(Scope scope, ObligationId obligation) {
        var found = reports.findOf(scope, obligation);
        var evidence = links.of(scope, found.stream().map(ReportView::id).toList());
        return found.stream().map(report -> ReportRepository.with(report, evidence))
                .sorted(Comparator.comparing(ReportView::number).reversed()).toList();
    }

    /** What is being written, if anything is. */
    Optional<ReportView> draft(Scope scope, ObligationId obligation) {
        return reports.findNewest(scope, obligation).filter(report -> report.state() == ReportState.DRAFT)
                .map(report -> withEvidence(scope, report));
    }

    /** In short, the newest version of each of these that is in this state. */
    public Map<ObligationId, ReportNote> notes(Scope scope, Collection<ObligationId> obligations, ReportState state) {
        return obligations.isEmpty() ? Map.of() : reports.findNotes(scope, obligations, state).stream()
                .collect(toMap(ReportNote::obligation, note -> note));
    }

    /** What is being judged; empty once it was taken back. */
    public Optional<ReportView> submitted(Scope scope, ObligationId obligation) {
        return reports.findSubmitted(scope, obligation);
    }

    /**
     * Keeps what is written so far, in a version of its own after one that was submitted.
     *
     * @return what the draft said before, without its evidence
     */
    ReportContent save(Scope scope, ObligationId obligation, ReportContent content, Instant now) {
        links.requireOwn(scope, content.evidence());
        var newest = reports.findNewest(scope, obligation);
        var draft = newest.filter(report -> report.state() == ReportState.DRAFT).map(ReportView::id).orElse(null);
        if (draft == null) {
            draft = new ReportId(ids.next());
            int number = newest.map(ReportView::number).orElse(0) + 1;
            reports.insertDraft(scope, draft, obligation, number, content, scope.actor().person(), now);
        } else {
            reports.updateDraft(scope, draft, content, now);
        }
        links.replace(scope, draft, content.evidence());
        return newest.filter(report -> report.state() == ReportState.DRAFT).map(ReportView::content).orElse(ReportContent.EMPTY);
    }

    void submit(Scope scope, ReportView draft, Instant now) {
        reports.submit(scope, draft.id(), now);
    }

    /** Whether no other version was ever submitted. */
    boolean isFirst(Scope scope, ObligationId obligation) {
        return reports.countSubmitted(scope, obligation) <= 1;
    }

    /** Takes the submitted version back. */
    void recall(Scope scope, ObligationId obligation) {
        reports.recall(scope, submitted(scope, obligation).orElseThrow().id());
    }

    /** Starts the next version with what the last one says, so that only what is missing has to be written. */
    public void copyNewest(Scope scope, ObligationId obligation, Instant now) {
        var last = reports.findNewest(scope, obligation).orElseThrow(DomainException::notFound);
        var next = new ReportId(ids.next());
        reports.insertDraft(scope, next, obligation, last.number() + 1, last.content(), last.draftedBy(), now);
        links.copy(scope, last.id(), next);
    }

    /** Marks on the version's links what a reviewer found insufficient. */
    public void judgeEvidence(Scope scope, ReportView report, List<EvidenceId> insufficient) {
        links.judge(scope, report.id(), insufficient);
    }

    private ReportView withEvidence(Scope scope, ReportView report) {
        return ReportRepository.with(report, links.of(scope, List.of(report.id())));
    }
}
