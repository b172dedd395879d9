package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT_NOTICE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.Requests;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** A plan of each test's own, and people who act on it. */
abstract class AmendmentDesk {

    static final LocalDate Q1 = LocalDate.of(2026, 3, 31);

    final AmendedYear year = AmendedYear.shared();
    final Scope office = year.scope("province", Role.OFFICE);
    final Scope city = year.scope("city01", Role.OFFICE);
    final Scope reporter = year.scope("county001", Role.REPORTER);
    final Amendments amendments = year.get(Amendments.class);
    final Obligations obligations = year.get(Obligations.class);
    final ProgressReports reports = year.get(ProgressReports.class);
    final Requests requests = year.get(Requests.class);

    TaskView counties(PeriodKind period) {
        return year.published(period, period == PeriodKind.ONCE ? LocalDate.of(2026, 6, 30) : null, new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
    }

    Owner named(Part part, String body) {
        return new Owner(part, year.body(body), null, body);
    }

    TaskView fresh(TaskView task) {
        return year.only(office, task.planId());
    }

    int version(TaskView task) {
        return year.get(WorkPlans.class).view(office, task.planId()).version();
    }

    String outcome(Amend act) {
        try {
            amendments.amend(office, act);
            return "done";
        } catch (DomainException refused) {
            return refused.code();
        }
    }

    List<Obligation> mine(TaskView task) {
        return of(task, "county001");
    }

    List<Obligation> of(TaskView task, String body) {
        return list(task.planId(), year.body(body));
    }

    List<Obligation> of(AmendmentView added) {
        return obligations.list(office, new ObligationFilter(null, null, added.taskId(), Set.of(), null, null, false), PageRequest.FIRST).items();
    }

    List<Obligation> list(WorkPlanId plan, @Nullable BodyId body) {
        return obligations.list(office, new ObligationFilter(plan, body, null, Set.of(), null, null, false), PageRequest.FIRST).items();
    }

    DeclineTask decline(Obligation about) {
        return new DeclineTask(about.id(), about.version(), DeclineGround.WRONG_BODY, "不是我局职责");
    }

    Obligation submit(Obligation owed) {
        year.today(Q1);
        var saved = reports.saveDraft(reporter, new SaveDraft(owed.id(), owed.version(), new ReportContent(Outcome.PARTLY, "公开 1 次", null, "人手不足", "补齐", "", List.of(evidence()))));
        return reports.submit(reporter, saved.id(), saved.version());
    }

    EvidenceId evidence() {
        return year.get(EvidencePieces.class).addFile(reporter, "公开情况.txt", new ByteArrayInputStream("已公开".getBytes(StandardCharsets.UTF_8))).id();
    }

    void verified(Obligation owed) {
        var submitted = submit(owed);
        var reviews = year.get(Reviews.class);
        var approved = reviews.approve(year.scope("county001", Role.APPROVER), submitted.id(), submitted.version());
        var atProvince = reviews.verify(city, new VerifyReport(approved.id(), approved.version(), Outcome.PARTLY, List.of()));
        reviews.verify(office, new VerifyReport(atProvince.id(), atProvince.version(), Outcome.PARTLY, List.of()));
    }

    List<String> contents(TaskView task) {
        var p = year.province;
        return List.of(rows(DECOMPOSITION_TASK, DECOMPOSITION_TASK.PROVINCE_ID.eq(p).and(DECOMPOSITION_TASK.PLAN_ID.eq(task.planId()))),
                rows(DECOMPOSITION_ASSIGNMENT, DECOMPOSITION_ASSIGNMENT.PROVINCE_ID.eq(p).and(DECOMPOSITION_ASSIGNMENT.TASK_ID.eq(task.id()))),
                rows(DECOMPOSITION_TASK_PERIOD, DECOMPOSITION_TASK_PERIOD.PROVINCE_ID.eq(p).and(DECOMPOSITION_TASK_PERIOD.TASK_ID.eq(task.id()))),
                rows(PROGRESS_OBLIGATION, PROGRESS_OBLIGATION.PROVINCE_ID.eq(p).and(PROGRESS_OBLIGATION.TASK_ID.eq(task.id()))),
                rows(DECOMPOSITION_AMENDMENT, DECOMPOSITION_AMENDMENT.PROVINCE_ID.eq(p).and(DECOMPOSITION_AMENDMENT.PLAN_ID.eq(task.planId()))),
                rows(DECOMPOSITION_AMENDMENT_NOTICE, DECOMPOSITION_AMENDMENT_NOTICE.PROVINCE_ID.eq(p)),
                Integer.toString(version(task)));
    }

    String rows(Table<?> table, Condition which) {
        return year.dsl().selectFrom(table).where(which).fetch().stream().map(Object::toString).sorted().toList().toString();
    }
}
