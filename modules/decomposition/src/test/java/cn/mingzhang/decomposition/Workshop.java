package cn.mingzhang.decomposition;

import cn.mingzhang.decomposition.amendment.AmendedObligations;
import cn.mingzhang.decomposition.amendment.Owing;
import cn.mingzhang.decomposition.amendment.Touches;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.document.ImportedPlan;
import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.OpenHouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The module in an open house, two tasks to a transaction, with an obligation book that counts. */
public final class Workshop extends OpenHouse {

    /** A small document with every kind of owner and rhythm. */
    public static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、推进决策公开
            （一）公布决策目录。年度目录于3月31日前在门户网站公布。（牵头单位：厅办公室；责任单位：普法处）
            （二）公开执行进展。每季度至少公布1次执行进展。（责任单位：厅机关各处室）
            二、加强政策解读
            （一）开展宣讲。每半年至少组织1次宣讲，现场意见逐条反馈。（牵头单位：法治宣传处；责任单位：各市、县（市、区）司法局）
            （二）办好培训。组织一次全省培训，对联络员轮训。（牵头单位：清溪县司法局；责任单位：各县（市、区）司法局）
            """;

    private static final Workshop SHARED = new Workshop();

    private Workshop() {
        super(List.of("store", "audit", "tenants", "files", "decomposition"), Map.of("mingzhang.publication.tasks-at-once", 2),
                (house, tables) -> house.get(TenantImport.class).create(
                        new ImportProvince(tables.code(), tables.name(), tables.bodies(), tables.people(), tables::subject)),
                CountingBook.class);
    }

    public static Workshop shared() {
        return SHARED;
    }

    public ImportedPlan imported(Scope scope, String text) {
        return get(DocumentImports.class).importDocument(scope, new ImportDocument("要点.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2026));
    }

    /** Stands in for progress: materialises into nothing, and can be told to break. */
    public static final class CountingBook implements ObligationBook, AmendedObligations {
        public int materialised;
        long obligations;
        int frozen;
        public int breakAt = -1;

        @Override
        public long count(ProvinceId province, WorkPlanId plan) {
            return obligations;
        }

        @Override
        public int materialise(ProvinceId province, WorkPlanId plan, Collection<TaskId> tasks) {
            if (materialised == breakAt) {
                breakAt = -1;
                throw new IllegalStateException("killed");
            }
            materialised += tasks.size();
            int made = Workshop.shared().dsl().fetchCount(Assignments.of(province, tasks));
            obligations += made;
            return made;
        }

        @Override
        public Touches count(Scope scope, Owing owing) {
            return new Touches(0, 0, 0, 0);
        }

        @Override
        public int end(Scope scope, Owing owing, boolean exempt, String reason) {
            return owing.tasks().size();
        }

        @Override
        public int extend(Scope scope, TaskId task, Map<String, LocalDate> dues, String reason) {
            return dues.size();
        }

        @Override
        public int owe(Scope scope, WorkPlanId plan, TaskId task, Collection<BodyId> bodies) {
            return bodies.size();
        }

        @Override
        public Map<String, LocalDate> findDuesAbove(Scope scope, TaskId part) {
            return Map.of();
        }

        @Override
        public Set<TaskId> findStanding(ProvinceId province, BodyId body, Collection<TaskId> tasks) {
            return Set.copyOf(tasks);
        }

        @Override
        public Set<TaskId> findOwed(ProvinceId province, Collection<TaskId> tasks) {
            return Set.copyOf(tasks);
        }

        @Override
        public Set<BodyId> findAsked(ProvinceId province, Collection<TaskId> roots) {
            return Set.of();
        }

        @Override
        public Map<String, LocalDate> findDues(ProvinceId province, BodyId body, TaskId task) {
            return Map.of();
        }

        @Override
        public int advance(Scope scope, TaskId task, TaskPeriod from, LocalDate due) {
            return 1;
        }

        @Override
        public int cap(Scope scope, TaskId part, String period, LocalDate due) {
            return 0;
        }

        @Override
        public int endPeriods(Scope scope, TaskId task, Collection<String> over, String reason) {
            return over.size();
        }

        @Override
        public int countReported(Scope scope, TaskId task, Collection<String> periods) {
            return 0;
        }

        @Override
        public int replace(Scope scope, TaskId task, Collection<String> over, LocalDate today, String reason) {
            return over.size();
        }

        @Override
        public boolean isSentBack(Scope scope, TaskId task) {
            return false;
        }

        @Override
        public int release(Scope scope, TaskId task, BodyId body, String reason) {
            return 1;
        }

        @Override
        public void freezeChains(ProvinceId province, WorkPlanId plan) {
            frozen++;
        }
    }
}
