package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.testkit.TwoProvinces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.jooq.DSLContext;

/** A province of the fixture, written without Spring for tests of other packages. */
public final class FilledProvince {

    private FilledProvince() {
    }

    /** Writes the bodies of one of the two provinces and answers their ids by code. */
    public static Map<String, BodyId> fill(DSLContext dsl, Ids ids, ProvinceId province, String code, boolean other) {
        var repository = new TenantRepository(dsl, ids, Clock.systemUTC());
        repository.insertProvince(province, code, code);
        return repository.insertBodies(province, TenantTables.bodies(TwoProvinces.bodies(other), new ArrayList<>()));
    }
}
