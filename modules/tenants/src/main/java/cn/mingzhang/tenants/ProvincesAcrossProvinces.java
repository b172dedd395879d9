package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.kernel.id.ProvinceId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
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

    /**
     * Customers in the order of their codes.
     *
     * @param words part of a name or code; null or blank for all
     * @param after code of the last one seen; null from the first
     */
    public List<ProvinceView> findAcrossProvinces(@Nullable String words, @Nullable String after, int most) {
        var province = TENANTS_PROVINCE;
        var wanted = words == null || words.isBlank() ? noCondition()
                : province.NAME.contains(words.strip()).or(province.CODE.contains(words.strip()));
        return dsl.select(province.PROVINCE_ID, province.CODE, province.NAME).from(province)
                .where(wanted).and(after == null ? noCondition() : province.CODE.gt(after))
                .orderBy(province.CODE).limit(most).fetch(Records.mapping(ProvinceView::new));
    }

    /** Whether a customer has this code already. */
    public boolean codeTakenAcrossProvinces(String code) {
        return dsl.fetchExists(TENANTS_PROVINCE, TENANTS_PROVINCE.CODE.eq(code));
    }
}
