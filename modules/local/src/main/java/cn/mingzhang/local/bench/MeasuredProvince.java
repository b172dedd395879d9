package cn.mingzhang.local.bench;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.local.demo.DemonstrationPeople;
import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoProvince;
import cn.mingzhang.local.demo.content.DemoSize;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.intake.TenantImport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The demonstration's large province, empty but for its bodies and people, with plans that each of them owes the same of. */
final class MeasuredProvince {

    /** Tasks of one plan. */
    static final int TASKS = 60;

    private final MeasuredInstallation installation;
    private final DemoProvince content = DemoContent.load(DemoSize.FULL).main();
    private final Scope office;
    private final int year;

    MeasuredProvince(MeasuredInstallation installation) {
        this.installation = installation;
        installation.door(TenantImport.class).create(new ImportProvince(DemonstrationPeople.organization(content), content.name(),
                content.bodiesCsv(), content.peopleCsv(), account -> DemonstrationPeople.subject(account).toString()));
        this.office = scope("office");
        // all quarters of the next year lie ahead
        this.year = LocalDate.now(installation.door(Clock.class)).getYear() + 1;
    }

    Scope office() {
        return office;
    }

    /** Where an account acts. */
    Scope scope(String account) {
        return installation.door(MembershipsAcrossProvinces.class).findOfSubjectAcrossProvinces(DemonstrationPeople.subject(account).toString(),
                List.of(DemonstrationPeople.organization(content))).getFirst().scope();
    }

    /** A draft of its own, ready to be published. */
    WorkPlanId draft(int number) {
        var text = GeneratedPlan.quarterly("东江省司法厅" + year + "年政务公开工作要点（" + number + "）", TASKS);
        var document = new ImportDocument("plan-" + number + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), year);
        return installation.door(DocumentImports.class).importDocument(office, document).plan().id();
    }

    void publish(WorkPlanId plan) {
        installation.door(Publications.class).publishNow(office, plan);
    }
}
