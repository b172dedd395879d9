package cn.mingzhang.progress;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.PlanDraft;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.FirstCut;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.OpenHouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A house in which every test hands down a plan of its own, and a city splits what it received. */
final class AmendedYear extends OpenHouse {

    static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

    private static final String DOCUMENT = """
            2026年政务公开工作要点
            一、深化行政执法公开
            （一）严格执行行政执法公示制度。各县（区）司法局每季度至少公开1次行政处罚决定。
            """;
    private static final AmendedYear SHARED = new AmendedYear(Map.of());

    private AmendedYear(Map<String, Object> settings) {
        super(List.of("store", "audit", "tenants", "files", "decomposition", "progress"), settings,
                (house, tables) -> house.get(TenantImport.class).create(
                        new ImportProvince(tables.code(), tables.name(), tables.bodies(), tables.people(), tables::subject)));
    }

    static AmendedYear shared() {
        return SHARED;
    }

    /** A house of its own that may be killed, and that hands down one task in each transaction. */
    static AmendedYear apart() {
        return new AmendedYear(Map.of("mingzhang.publication.tasks-at-once", 1));
    }

    /** A draft of some year. */
    WorkPlanId imported(Scope office, int year, String document) {
        return get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), year)).plan().id();
    }

    /** A task of a new plan of the province that is handed down. */
    TaskView published(@Nullable PeriodKind period, @Nullable LocalDate due, Owner... owners) {
        return published(period, due, List.of(), owners);
    }

    /** The same with quotas. */
    TaskView published(@Nullable PeriodKind period, @Nullable LocalDate due, List<Quota> quotas, Owner... owners) {
        today(PUBLISHED);
        var office = scope("province", Role.OFFICE);
        var plan = imported(office, 2026, DOCUMENT);
        get(Tasks.class).of(office, plan).forEach(task -> get(TaskEdits.class).drop(office, plan, task.id(), task.version()));
        var task = get(TaskEdits.class).add(office, new AddTask(plan, null, "公开行政处罚决定", "按期公开行政处罚决定。", WorkKind.EXECUTION,
                List.of(owners), due, period, quotas, List.of()));
        get(Publications.class).publishNow(office, plan);
        return task;
    }

    /** What a body makes of a task it received, handed down. */
    TaskView split(Scope issuer, TaskId received, PeriodKind period, Owner... owners) {
        var draft = new PlanDraft("分解", 2026, "", List.of(new DraftPoint(-1, 0, "一", null, "分解", true, 0, 0)), List.of());
        var plan = new TransactionTemplate(get(PlatformTransactionManager.class)).execute(_ -> {
            var made = get(Drafts.class).begin(issuer, null, draft, Instant.parse("2026-03-02T02:00:00Z"));
            get(FirstCut.class).store(issuer, made, List.of(new DraftTask(0, received, "一", "公开行政处罚决定（分解）", "按期公开。", WorkKind.EXECUTION,
                    List.of(owners), null, null, period, List.of(), List.of(), List.of(), null)));
            return made.id();
        });
        get(Publications.class).publishNow(issuer, plan);
        return only(issuer, plan);
    }

    /**
     * What a body makes of a task it received, under the rules of parts.
     *
     * @param period null for the rhythm of the task
     */
    TaskView divide(Scope issuer, TaskView received, @Nullable PeriodKind period, List<Quota> quotas, Owner... owners) {
        var plan = get(Cascades.class).begin(issuer, received.planId(), List.of(received.id())).id();
        var part = get(Tasks.class).of(issuer, plan).stream().filter(task -> received.id().equals(task.parentId())).findFirst()
                .orElseThrow(DomainException::notFound);
        get(TaskEdits.class).change(issuer, new ChangeTask(plan, part.id(), part.version(), null, null, null, List.of(owners), null,
                period == null ? null : new Given<>(period), quotas, null));
        get(Publications.class).publishNow(issuer, plan);
        return only(issuer, plan);
    }

    /** The one task of a plan as it stands. */
    TaskView only(Scope scope, WorkPlanId plan) {
        return get(Tasks.class).standing(scope, plan).getFirst();
    }
}
