package cn.mingzhang.progress.report;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body reported in a year, for the documents that retell it. */
@Service
public class ReportedWork {

    /**
     * One report that stands: submitted, not returned.
     *
     * @param outcome as verified, or as reported where it is not verified yet
     */
    public record Line(ObligationId obligation, TaskId task, WorkKind kind, String number, String title, String period, ObligationState state,
            Outcome outcome, String narrative, String problems, String nextSteps) {
    }

    private final DSLContext dsl;
    private final Tasks tasks;

    ReportedWork(DSLContext dsl, Tasks tasks) {
        this.dsl = dsl;
        this.tasks = tasks;
    }

    /** The standing reports of one body on what was due in a year, in the order of due dates. */
    @Transactional(readOnly = true)
    public List<Line> of(Scope scope, BodyId body, int year) {
        scope.requireBusiness();
        var rows = standing(scope, body, year);
        var wanted = rows.stream().map(row -> row.get(PROGRESS_OBLIGATION.TASK_ID)).collect(toSet());
        Map<TaskId, TaskView> views = tasks.findEach(scope.province(), wanted);
        return rows.stream().filter(row -> views.containsKey(row.get(PROGRESS_OBLIGATION.TASK_ID)))
                .map(row -> line(row, views.get(row.get(PROGRESS_OBLIGATION.TASK_ID)))).toList();
    }

    private List<? extends Record> standing(Scope scope, BodyId body, int year) {
        var o = PROGRESS_OBLIGATION;
        var r = PROGRESS_REPORT;
        var later = PROGRESS_REPORT.as("later");
        return dsl.select(o.OBLIGATION_ID, o.TASK_ID, o.PERIOD, o.STATE, o.OUTCOME, r.NARRATIVE, r.PROBLEMS, r.NEXT_STEPS).from(o)
                .join(r).on(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(o.OBLIGATION_ID), r.STATE.eq(ReportState.SUBMITTED))
                .where(o.PROVINCE_ID.eq(scope.province()), o.BODY_ID.eq(body))
                .and(o.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.VERIFIED))
                .and(o.DUE_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))).and(VisibleObligations.in(scope))
                .and(DSL.notExists(DSL.selectOne().from(later).where(later.PROVINCE_ID.eq(scope.province()),
                        later.OBLIGATION_ID.eq(o.OBLIGATION_ID), later.STATE.eq(ReportState.SUBMITTED), later.NUMBER.gt(r.NUMBER))))
                .orderBy(o.DUE_ON, o.OBLIGATION_ID).fetch();
    }

    private static Line line(Record row, TaskView task) {
        var o = PROGRESS_OBLIGATION;
        var r = PROGRESS_REPORT;
        return new Line(row.get(o.OBLIGATION_ID), task.id(), task.kind(), task.number(), task.title(), row.get(o.PERIOD), row.get(o.STATE),
                row.get(o.OUTCOME), row.get(r.NARRATIVE), row.get(r.PROBLEMS), row.get(r.NEXT_STEPS));
    }
}
