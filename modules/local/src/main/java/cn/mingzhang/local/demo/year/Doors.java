package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.Calendars;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.intake.TenantImport;
import org.springframework.context.ApplicationContext;

/** The application's doors that the year is played through. */
record Doors(TenantImport tenants, MembershipsAcrossProvinces memberships, Bodies bodies, Calendars calendars, DocumentImports documents,
        WorkPlans plans, Tasks tasks, TaskEdits edits, Publications publications, Cascades cascades, Obligations obligations, ProgressReports reports, Reviews reviews,
        EvidencePieces evidence) {

    static Doors of(ApplicationContext application) {
        return new Doors(application.getBean(TenantImport.class), application.getBean(MembershipsAcrossProvinces.class),
                application.getBean(Bodies.class), application.getBean(Calendars.class), application.getBean(DocumentImports.class),
                application.getBean(WorkPlans.class), application.getBean(Tasks.class), application.getBean(TaskEdits.class), application.getBean(Publications.class), application.getBean(Cascades.class),
                application.getBean(Obligations.class), application.getBean(ProgressReports.class), application.getBean(Reviews.class),
                application.getBean(EvidencePieces.class));
    }
}
