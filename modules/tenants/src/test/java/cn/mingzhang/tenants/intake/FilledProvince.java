package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.province.ProvinceDesk;
import cn.mingzhang.testkit.TwoProvinces;
import java.util.Map;
import org.jooq.DSLContext;

/** A province of the fixture, written without Spring for tests of other packages. */
public final class FilledProvince {

    private FilledProvince() {
    }

    /** Writes the bodies of one of the two provinces and answers their ids by code. */
    public static Map<String, BodyId> fill(DSLContext dsl, Ids ids, ProvinceId province, String code, boolean other) {
        var desk = new ProvinceDesk(dsl, ids);
        desk.open(province, code);
        desk.apply(province, TwoProvinces.bodies(other), new byte[0]);
        return desk.codes(province);
    }
}
