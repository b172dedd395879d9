package cn.mingzhang.documents;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.progress.roster.RosterFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Office files made of what the other modules' doors show to the same reader: whoever may not see a thing cannot take it
 * out either. Every file that leaves is written into the trail.
 */
@Service
public class Documents {

    private final TaskTableFiles taskTables;
    private final SelfInspections selfInspections;
    private final RankingTables rankingTables;
    private final RosterTables rosterTables;
    private final Trail trail;

    Documents(TaskTableFiles taskTables, SelfInspections selfInspections, RankingTables rankingTables, RosterTables rosterTables, Trail trail) {
        this.taskTables = taskTables;
        this.selfInspections = selfInspections;
        this.rankingTables = rankingTables;
        this.rosterTables = rosterTables;
        this.trail = trail;
    }

    /**
     * The task table of a plan (任务分解表): as a workbook that may be edited and brought back, or as it is printed and signed.
     *
     * @param kind XLSX, DOCX or PDF
     * @throws DomainException NOT_FOUND out of reach; UNAVAILABLE for a PDF where the machine has no Chinese font
     */
    @Transactional
    public OfficeFile taskTable(Scope scope, WorkPlanId plan, OfficeFile.Kind kind) {
        return told(scope, "work_plan", plan, taskTables.of(scope, plan, kind));
    }

    /**
     * What a body did in a year (政务公开自查报告), retold from its reports.
     *
     * @throws DomainException NOT_FOUND out of reach; INVALID for a year that is none
     */
    @Transactional
    public OfficeFile selfInspection(Scope scope, BodyId body, @Nullable Integer year) {
        return told(scope, "body", body, selfInspections.of(scope, body, year));
    }

    /**
     * The ranking of an assessment.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional
    public OfficeFile ranking(Scope scope, AssessmentId assessment) {
        return told(scope, "assessment", assessment, rankingTables.of(scope, assessment));
    }

    /**
     * Who the bodies of a plan named, as a workbook or plain table; cells that begin like formulas are made harmless.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional
    public OfficeFile rosters(Scope scope, WorkPlanId plan, RosterFilter filter, OfficeFile.Kind kind) {
        return told(scope, "work_plan", plan, rosterTables.of(scope, plan, filter, kind));
    }

    private OfficeFile told(Scope scope, String thingType, Id thing, OfficeFile file) {
        trail.record(scope, "export", thingType, thing, Map.of("name", file.name(), "size", file.content().length));
        return file;
    }
}
