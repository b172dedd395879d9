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

/** A province that is empty but for its bodies and people, with plans that each of its bureaus owes the same of: the demonstration's large one, or a wider one. */
final class MeasuredProvince {

    /** Tasks of one plan. */
    static final int TASKS = 60;
    private static final int CITIES = 20;

    private final MeasuredInstallation installation;
    private final String code;
    private final Scope office;
    private final int year;

    MeasuredProvince(MeasuredInstallation installation) {
        this(installation, DemoContent.load(DemoSize.FULL).main());
    }

    private MeasuredProvince(MeasuredInstallation installation, DemoProvince content) {
        this(installation, DemonstrationPeople.organization(content), content.name(), content.bodiesCsv(), content.peopleCsv());
    }

    /** @param code of the province */
    private MeasuredProvince(MeasuredInstallation installation, String code, String name, byte[] bodies, byte[] people) {
        this.installation = installation;
        this.code = code;
        installation.door(TenantImport.class).create(new ImportProvince(code, name, bodies, people, account -> DemonstrationPeople.subject(account).toString()));
        this.office = scope("office");
        // all quarters of the next year lie ahead
        this.year = LocalDate.now(installation.door(Clock.class)).getYear() + 1;
    }

    /**
     * One whose plans reach so many bodies: twenty cities, counties beneath them, and the one division that leads.
     *
     * @param reached 22 or more
     */
    static MeasuredProvince wide(MeasuredInstallation installation, int reached) {
        var bodies = new StringBuilder("code,name,level,system_superior,area_superior,group,aliases\nprovince,合成省司法厅,PROVINCE,,,,省司法厅\ndivision01,办公室,DIVISION,province,,DIVISIONS,厅办公室\n");
        for (int bureau = 1; bureau < reached; bureau++) {
            boolean city = bureau <= CITIES;
            bodies.append('b').append(bureau).append(",合成").append(bureau).append(city ? "市司法局,CITY,province,,CITIES,\n" : "县司法局,COUNTY,b" + (1 + bureau % CITIES) + ",,COUNTIES,\n");
        }
        return new MeasuredProvince(installation, "wide", "合成省", bodies.toString().getBytes(StandardCharsets.UTF_8),
                "account,name,body_code,roles\noffice,周明,province,OFFICE\n".getBytes(StandardCharsets.UTF_8));
    }

    Scope office() {
        return office;
    }

    /** Where an account acts. */
    Scope scope(String account) {
        return installation.door(MembershipsAcrossProvinces.class).findOfSubjectAcrossProvinces(DemonstrationPeople.subject(account).toString(),
                List.of(code)).getFirst().scope();
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
