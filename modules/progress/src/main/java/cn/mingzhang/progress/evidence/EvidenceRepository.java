package cn.mingzhang.progress.evidence;

import static cn.mingzhang.schema.Tables.PROGRESS_EVIDENCE;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT_EVIDENCE;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Evidence and its links to report versions. */
@Repository
class EvidenceRepository {

    /** A row as stored; what the file is, files tells. */
    record Row(EvidenceId id, BodyId body, EvidenceKind kind, String name, @Nullable FileId file, @Nullable String url,
            PersonId addedBy, Instant addedAt, boolean insufficient) {
    }

    private final DSLContext dsl;

    EvidenceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Scope scope, Row row) {
        var e = PROGRESS_EVIDENCE;
        dsl.insertInto(e).set(e.PROVINCE_ID, scope.province()).set(e.EVIDENCE_ID, row.id()).set(e.TENANT_ID, scope.tenant())
                .set(e.BODY_ID, row.body()).set(e.KIND, row.kind().name()).set(e.NAME, row.name()).set(e.FILE_ID, row.file())
                .set(e.URL, row.url()).set(e.ADDED_BY, row.addedBy()).set(e.ADDED_AT, row.addedAt()).execute();
    }

    /** Visible to its own body, and to those who see a submitted report that uses it. */
    Optional<Row> find(Scope scope, EvidenceId id) {
        var e = PROGRESS_EVIDENCE;
        return dsl.select(e.fields()).select(DSL.inline(false).as(PROGRESS_REPORT_EVIDENCE.INSUFFICIENT)).from(e)
                .where(e.PROVINCE_ID.eq(scope.province()), e.EVIDENCE_ID.eq(id)).and(own(scope).or(usedInSight(scope, id)))
                .fetchOptional(EvidenceRepository::toRow);
    }

    /** Which of these the reader's own body brought. */
    Set<EvidenceId> findOwn(Scope scope, Collection<EvidenceId> ids) {
        var e = PROGRESS_EVIDENCE;
        return dsl.select(e.EVIDENCE_ID).from(e).where(e.PROVINCE_ID.eq(scope.province()), e.EVIDENCE_ID.in(ids)).and(own(scope))
                .fetchSet(e.EVIDENCE_ID);
    }

    Map<ReportId, List<Row>> findOf(Scope scope, Collection<ReportId> reports) {
        var e = PROGRESS_EVIDENCE;
        var l = PROGRESS_REPORT_EVIDENCE;
        return dsl.select(e.fields()).select(l.REPORT_ID, l.INSUFFICIENT).from(l)
                .join(e).on(e.PROVINCE_ID.eq(scope.province()), e.EVIDENCE_ID.eq(l.EVIDENCE_ID))
                .where(l.PROVINCE_ID.eq(scope.province()), l.REPORT_ID.in(reports)).orderBy(e.EVIDENCE_ID)
                .fetchGroups(row -> row.get(l.REPORT_ID), EvidenceRepository::toRow);
    }

    void replace(Scope scope, ReportId report, List<EvidenceId> evidence) {
        var l = PROGRESS_REPORT_EVIDENCE;
        dsl.deleteFrom(l).where(l.PROVINCE_ID.eq(scope.province()), l.REPORT_ID.eq(report))
                .and(evidence.isEmpty() ? DSL.noCondition() : l.EVIDENCE_ID.notIn(evidence)).execute();
        if (evidence.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(l, l.PROVINCE_ID, l.REPORT_ID, l.EVIDENCE_ID);
        for (var id : evidence) {
            insert = insert.values(scope.province(), report, id);
        }
        insert.onDuplicateKeyIgnore().execute();
    }

    void copy(Scope scope, ReportId from, ReportId to) {
        var l = PROGRESS_REPORT_EVIDENCE;
        dsl.insertInto(l, l.PROVINCE_ID, l.REPORT_ID, l.EVIDENCE_ID, l.INSUFFICIENT)
                .select(dsl.select(DSL.val(scope.province(), l.PROVINCE_ID), DSL.val(to, l.REPORT_ID), l.EVIDENCE_ID, l.INSUFFICIENT)
                        .from(l).where(l.PROVINCE_ID.eq(scope.province()), l.REPORT_ID.eq(from)))
                .execute();
    }

    void judge(Scope scope, ReportId report, List<EvidenceId> insufficient) {
        var l = PROGRESS_REPORT_EVIDENCE;
        dsl.update(l).set(l.INSUFFICIENT, insufficient.isEmpty() ? DSL.inline(false) : DSL.field(l.EVIDENCE_ID.in(insufficient)))
                .where(l.PROVINCE_ID.eq(scope.province()), l.REPORT_ID.eq(report)).execute();
    }

    private static Condition own(Scope scope) {
        var e = PROGRESS_EVIDENCE;
        if (!scope.doesBusiness()) {
            return DSL.falseCondition();
        }
        return scope.forBureau() && scope.overSubtree() ? e.TENANT_ID.eq(scope.tenant()) : e.BODY_ID.eq(scope.body());
    }

    private static Condition usedInSight(Scope scope, EvidenceId id) {
        var l = PROGRESS_REPORT_EVIDENCE;
        var r = PROGRESS_REPORT;
        var o = PROGRESS_OBLIGATION;
        return DSL.exists(DSL.selectOne().from(l)
                .join(r).on(r.PROVINCE_ID.eq(scope.province()), r.REPORT_ID.eq(l.REPORT_ID), r.STATE.eq(ReportState.SUBMITTED))
                .join(o).on(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(r.OBLIGATION_ID))
                .where(l.PROVINCE_ID.eq(scope.province()), l.EVIDENCE_ID.eq(id)).and(VisibleObligations.in(scope)));
    }

    private static Row toRow(Record row) {
        var e = PROGRESS_EVIDENCE;
        return new Row(row.get(e.EVIDENCE_ID), row.get(e.BODY_ID), EvidenceKind.valueOf(row.get(e.KIND)), row.get(e.NAME),
                row.get(e.FILE_ID), row.get(e.URL), row.get(e.ADDED_BY), row.get(e.ADDED_AT),
                Boolean.TRUE.equals(row.get(PROGRESS_REPORT_EVIDENCE.INSUFFICIENT)));
    }
}
