package cn.mingzhang.progress.report;

import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT_EVIDENCE;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.evidence.EvidenceView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Versions of reports; what was submitted is never written over. */
@Repository
class ReportRepository {

    private final DSLContext dsl;

    ReportRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All versions, newest first, without their evidence. */
    List<ReportView> findOf(Scope scope, ObligationId obligation) {
        var r = PROGRESS_REPORT;
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(obligation))
                .orderBy(r.NUMBER.desc()).fetch(ReportRepository::toView);
    }

    Optional<ReportView> findNewest(Scope scope, ObligationId obligation) {
        var r = PROGRESS_REPORT;
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(obligation))
                .orderBy(r.NUMBER.desc()).limit(1).fetchOptional(ReportRepository::toView);
    }

    /** The newest version that was submitted: the one that is being judged. */
    Optional<ReportView> findSubmitted(Scope scope, ObligationId obligation) {
        var r = PROGRESS_REPORT;
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(obligation))
                .and(r.STATE.eq(ReportState.SUBMITTED)).orderBy(r.NUMBER.desc()).limit(1).fetchOptional(ReportRepository::toView);
    }

    /** In short, the newest version of each obligation that is in this state. */
    List<ReportNote> findNotes(Scope scope, Collection<ObligationId> obligations, ReportState state) {
        var r = PROGRESS_REPORT;
        var later = PROGRESS_REPORT.as("later");
        var l = PROGRESS_REPORT_EVIDENCE;
        var pieces = DSL.field(DSL.selectCount().from(l).where(l.PROVINCE_ID.eq(scope.province()), l.REPORT_ID.eq(r.REPORT_ID)));
        return dsl.select(r.OBLIGATION_ID, r.NUMBER, r.OUTCOME, DSL.left(r.NARRATIVE, ReportNote.BEGINNING), r.PROBLEMS.ne(""), pieces,
                        r.SUBMITTED_AT, r.SUBMITTED_BY).from(r)
                .where(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.in(obligations), r.STATE.eq(state))
                .and(DSL.notExists(DSL.selectOne().from(later).where(later.PROVINCE_ID.eq(scope.province()),
                        later.OBLIGATION_ID.eq(r.OBLIGATION_ID), later.STATE.eq(state), later.NUMBER.gt(r.NUMBER))))
                .fetch(Records.mapping(ReportNote::new));
    }

    int countSubmitted(Scope scope, ObligationId obligation) {
        var r = PROGRESS_REPORT;
        return dsl.fetchCount(r, r.PROVINCE_ID.eq(scope.province()).and(r.OBLIGATION_ID.eq(obligation)).and(r.STATE.eq(ReportState.SUBMITTED)));
    }

    void insertDraft(Scope scope, ReportId id, ObligationId obligation, int number, ReportContent content, PersonId by, Instant now) {
        var r = PROGRESS_REPORT;
        dsl.insertInto(r).set(r.PROVINCE_ID, scope.province()).set(r.REPORT_ID, id).set(r.OBLIGATION_ID, obligation).set(r.NUMBER, number)
                .set(r.STATE, ReportState.DRAFT).set(r.OUTCOME, content.outcome()).set(r.NARRATIVE, content.narrative())
                .set(r.MEASURED, content.measured()).set(r.PROBLEMS, content.problems()).set(r.NEXT_STEPS, content.nextSteps())
                .set(r.LEAD_NOTE, content.leadNote()).set(r.DRAFTED_BY, by).set(r.DRAFTED_AT, now).execute();
    }

    void updateDraft(Scope scope, ReportId id, ReportContent content, Instant now) {
        var r = PROGRESS_REPORT;
        dsl.update(r).set(r.OUTCOME, content.outcome()).set(r.NARRATIVE, content.narrative()).set(r.MEASURED, content.measured())
                .set(r.PROBLEMS, content.problems()).set(r.NEXT_STEPS, content.nextSteps()).set(r.LEAD_NOTE, content.leadNote())
                .set(r.DRAFTED_BY, scope.actor().person()).set(r.DRAFTED_AT, now).set(r.VERSION, r.VERSION.plus(1))
                .where(r.PROVINCE_ID.eq(scope.province()), r.REPORT_ID.eq(id)).and(r.STATE.eq(ReportState.DRAFT)).execute();
    }

    void submit(Scope scope, ReportId id, Instant now) {
        var r = PROGRESS_REPORT;
        dsl.update(r).set(r.STATE, ReportState.SUBMITTED).set(r.SUBMITTED_BY, scope.actor().person()).set(r.SUBMITTED_AT, now)
                .set(r.VERSION, r.VERSION.plus(1))
                .where(r.PROVINCE_ID.eq(scope.province()), r.REPORT_ID.eq(id)).and(r.STATE.eq(ReportState.DRAFT)).execute();
    }

    void recall(Scope scope, ReportId id) {
        var r = PROGRESS_REPORT;
        dsl.update(r).set(r.STATE, ReportState.RECALLED).set(r.VERSION, r.VERSION.plus(1))
                .where(r.PROVINCE_ID.eq(scope.province()), r.REPORT_ID.eq(id)).and(r.STATE.eq(ReportState.SUBMITTED)).execute();
    }

    /** The same version with its evidence. */
    static ReportView with(ReportView report, Map<ReportId, List<EvidenceView>> evidence) {
        return new ReportView(report.id(), report.number(), report.state(), report.outcome(), report.narrative(), report.measured(),
                report.problems(), report.nextSteps(), report.leadNote(), report.draftedBy(), report.draftedAt(), report.submittedBy(),
                report.submittedAt(), evidence.getOrDefault(report.id(), List.of()));
    }

    private static ReportView toView(Record row) {
        var r = PROGRESS_REPORT;
        return new ReportView(row.get(r.REPORT_ID), row.get(r.NUMBER), row.get(r.STATE), row.get(r.OUTCOME), row.get(r.NARRATIVE),
                row.get(r.MEASURED), row.get(r.PROBLEMS), row.get(r.NEXT_STEPS), row.get(r.LEAD_NOTE), row.get(r.DRAFTED_BY),
                row.get(r.DRAFTED_AT), row.get(r.SUBMITTED_BY), row.get(r.SUBMITTED_AT), List.of());
    }
}
