package cn.mingzhang.scoring;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.OpenHouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The module in an open house, and plans that bind since one morning. */
final class Workshop extends OpenHouse {

    private static final Instant MORNING = Instant.parse("2026-02-27T02:00:00Z");
    private static final Workshop SHARED = new Workshop();

    private Workshop() {
        super(List.of("store", "audit", "tenants", "files", "decomposition", "progress", "scoring"), Map.of(),
                (house, tables) -> house.get(TenantImport.class).create(
                        new ImportProvince(tables.code(), tables.name(), tables.bodies(), tables.people(), tables::subject)));
    }

    static Workshop shared() {
        return SHARED;
    }

    /** A plan that is binding since that morning. */
    WorkPlanId published(Scope office, String text) {
        now(MORNING);
        var plan = get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        get(Publications.class).publishNow(office, plan);
        return plan;
    }
}
