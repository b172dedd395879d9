package cn.mingzhang.tenants.intake;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.intake.province.Described;
import cn.mingzhang.tenants.intake.province.Known;
import cn.mingzhang.tenants.intake.province.ProvincePlan;
import cn.mingzhang.tenants.intake.province.ProvinceRules;
import cn.mingzhang.tenants.intake.province.ProvinceWriter;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import cn.mingzhang.tenants.intake.table.TableFile;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a province, empty or from two tables: its tree, and the people in it. All or nothing, with every fault named by its line. */
@Service
public class TenantImport {

    private final ProvinceWriter writer;
    private final ProvincesAcrossProvinces provinces;
    private final Ids ids;
    private final Trail trail;

    TenantImport(ProvinceWriter writer, ProvincesAcrossProvinces provinces, Ids ids, Trail trail) {
        this.writer = writer;
        this.provinces = provinces;
        this.ids = ids;
        this.trail = trail;
    }

    /**
     * Creates the province with its bodies and people.
     *
     * @return its id
     * @throws DomainException INVALID with one fault per faulty cell ({@code bodies:LINE:COLUMN}), or CONFLICT when the code is taken
     */
    @Transactional
    public ProvinceId create(ImportProvince command) {
        var faults = new RowFaults();
        var described = Described.read(rows(command, faults), faults);
        ProvinceRules.check(described, Known.NOTHING, false, faults);
        var all = named(command.code(), command.name());
        faults.kept().forEach(fault -> all.add(new Fault(field(fault), fault.code(), fault.arguments())));
        if (!all.isEmpty()) {
            throw DomainException.invalid(all);
        }
        var province = opened(command.code(), command.name());
        writer.steps(province, ProvincePlan.of(described, Known.NOTHING), command.subjects(), null)
                .forEach(step -> trail.recordAllSystem(province, step.work().get().acts()));
        trail.recordSystem(province, "import", "province", province, Map.of("bodies", described.bodies().size(), "people", described.people().size()));
        return province;
    }

    /**
     * Opens a province in which nothing is yet: its bodies and people come in by a file.
     *
     * @throws DomainException INVALID for a code or name that will not do, or CONFLICT when the code is taken
     */
    @Transactional
    public ProvinceId open(String code, String name) {
        var faults = named(code, name);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        var province = opened(code, name);
        trail.recordSystem(province, "open", "province", province, Map.of("code", code));
        return province;
    }

    private ProvinceId opened(String code, String name) {
        if (provinces.codeTakenAcrossProvinces(code)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "province_exists", code);
        }
        var province = new ProvinceId(ids.next());
        writer.open(province, code, name);
        return province;
    }

    private static List<Fault> named(String code, String name) {
        var faults = new ArrayList<Fault>();
        if (!code.matches("[a-z][a-z0-9-]{1,63}")) {
            faults.add(Fault.of("code", "bad_code"));
        }
        if (name.isBlank()) {
            faults.add(Fault.of("name", "required"));
        }
        return faults;
    }

    /** The operator of a demonstration stands in its table of people and belongs to no body. */
    private static List<TableRow> rows(ImportProvince command, RowFaults faults) {
        var rows = new ArrayList<TableRow>();
        TableFile.readCsv("bodies", command.bodies(), rows, faults);
        TableFile.readCsv("people", command.people(), rows, faults);
        rows.removeIf(row -> "OPERATOR".equals(row.cell(Column.ROLES)));
        return rows;
    }

    private static String field(RowFault fault) {
        if (fault.sheet().isEmpty()) {
            return "";
        }
        return fault.sheet() + (fault.line() == 0 ? "" : ":" + fault.line() + ":" + fault.column());
    }
}
