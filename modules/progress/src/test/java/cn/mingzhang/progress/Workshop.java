package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.PROGRESS_EVIDENCE;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT_EVIDENCE;
import static cn.mingzhang.schema.Tables.PROGRESS_REQUEST;
import static cn.mingzhang.schema.Tables.PROGRESS_REVIEW;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.OpenHouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The module in an open house, with a plan handed down in both provinces. */
final class Workshop extends OpenHouse {

    /** The day on which the plan was published. */
    static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

    private static final String DOCUMENT = """
            2026年政务公开工作要点
            一、深化行政执法公开
            （一）严格执行行政执法公示制度。各县（区）司法局每季度至少公开1次行政处罚决定。
            """;
    private static final Workshop SHARED = new Workshop();

    final WorkPlanId plan;

    private Workshop() {
        super(List.of("store", "audit", "tenants", "files", "decomposition", "progress"), Map.of(),
                (house, tables) -> house.get(TenantImport.class).create(
                        new ImportProvince(tables.code(), tables.name(), tables.bodies(), tables.people(), tables::subject)));
        plan = publish(province);
        publish(other);
    }

    static Workshop shared() {
        return SHARED;
    }

    /** A quarterly task for all counties, led by the first division. */
    private WorkPlanId publish(ProvinceId where) {
        today(PUBLISHED);
        var office = scope(where, "province", Role.OFFICE);
        var made = get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt",
                new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        get(Tasks.class).of(office, made).forEach(task -> get(TaskEdits.class).drop(office, made, task.id(), task.version()));
        get(TaskEdits.class).add(office, new AddTask(made, null, "严格执行行政执法公示制度", "每季度公开行政处罚决定。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县（区）司法局"),
                        new Owner(Part.LEAD, scope(where, "division01", Role.REPORTER).body(), null, "办公室")),
                null, PeriodKind.QUARTERLY, List.of(), List.of()));
        get(Publications.class).publishNow(office, made);
        return made;
    }

    /** Takes away all that was reported, and owes it anew. */
    void startAfresh() {
        var p = province;
        var dsl = dsl();
        today(PUBLISHED);
        dsl.deleteFrom(PROGRESS_REQUEST).where(PROGRESS_REQUEST.PROVINCE_ID.eq(p)).execute();
        dsl.deleteFrom(PROGRESS_REVIEW).where(PROGRESS_REVIEW.PROVINCE_ID.eq(p)).execute();
        dsl.deleteFrom(PROGRESS_REPORT_EVIDENCE).where(PROGRESS_REPORT_EVIDENCE.PROVINCE_ID.eq(p)).execute();
        dsl.deleteFrom(PROGRESS_EVIDENCE).where(PROGRESS_EVIDENCE.PROVINCE_ID.eq(p)).execute();
        dsl.deleteFrom(PROGRESS_REPORT).where(PROGRESS_REPORT.PROVINCE_ID.eq(p)).execute();
        dsl.deleteFrom(PROGRESS_OBLIGATION).where(PROGRESS_OBLIGATION.PROVINCE_ID.eq(p)).execute();
        publishAgain();
    }

    void publishAgain() {
        var book = get(ObligationBook.class);
        var t = DECOMPOSITION_ASSIGNMENT;
        dsl().selectDistinct(t.TASK_ID).from(t).where(t.PROVINCE_ID.eq(province)).fetch(t.TASK_ID)
                .forEach(task -> book.materialise(province, plan, List.of(task)));
        book.freezeChains(province, plan);
    }
}
