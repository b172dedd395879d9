package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.intake.table.RowFaults;
import cn.mingzhang.tenants.intake.table.TableFile;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Applies CSV tables to a province without Spring. */
public final class ProvinceDesk {

    private final ProvinceWriter writer;
    private final KnownReader reader;

    public ProvinceDesk(DSLContext dsl, Ids ids) {
        writer = new ProvinceWriter(dsl, ids, Clock.systemUTC());
        reader = new KnownReader(dsl);
    }

    public void open(ProvinceId province, String code) {
        writer.open(province, code, code);
    }

    /** Applies the tables and says what was done; throws when they are faulty. */
    public List<Applied> apply(ProvinceId province, byte[] bodies, byte[] people) {
        var known = reader.read(province);
        var faults = new RowFaults();
        var described = described(bodies, people, faults);
        ProvinceRules.check(described, known, false, faults);
        if (faults.total() > 0) {
            throw new IllegalArgumentException(faults.kept().toString());
        }
        var applied = new ArrayList<Applied>();
        writer.steps(province, ProvincePlan.of(described, known), Subjects::ofAccount, null).forEach(step -> applied.addAll(step.work().get().applied()));
        return applied;
    }

    public List<Applied> missing(ProvinceId province, byte[] bodies, byte[] people) {
        return ProvincePlan.of(described(bodies, people, new RowFaults()), reader.read(province)).missing();
    }

    public Map<String, BodyId> codes(ProvinceId province) {
        var codes = new LinkedHashMap<String, BodyId>();
        reader.read(province).bodies().values().forEach(body -> codes.put(body.code(), body.id()));
        return codes;
    }

    static Described described(byte[] bodies, byte[] people, RowFaults faults) {
        var rows = new ArrayList<TableRow>();
        TableFile.readCsv("bodies", bodies, rows, faults);
        TableFile.readCsv("people", people, rows, faults);
        return Described.read(rows, faults);
    }
}
