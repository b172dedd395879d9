package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;

import cn.mingzhang.kernel.id.ProvinceId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What the installation knows of its customers as such; never their content. */
@Repository
public class ProvincesAcrossProvinces {

    /** A customer. */
    public record ProvinceView(ProvinceId id, String code, String name) {
    }

    private final DSLContext dsl;

    ProvincesAcrossProvinces(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All customers, for jobs and meters that go province by province. */
    public List<ProvinceView> findAllAcrossProvinces() {
        var province = TENANTS_PROVINCE;
        return dsl.select(province.PROVINCE_ID, province.CODE, province.NAME).from(province).orderBy(province.PROVINCE_ID)
                .fetch(Records.mapping(ProvinceView::new));
    }

    /** Whether a customer has this code already. */
    public boolean codeTakenAcrossProvinces(String code) {
        return dsl.fetchExists(TENANTS_PROVINCE, TENANTS_PROVINCE.CODE.eq(code));
    }
}
