package cn.mingzhang.audit.chain;

import static cn.mingzhang.schema.Tables.AUDIT_CHAIN;
import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;

import cn.mingzhang.kernel.id.ProvinceId;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which provinces have a trail, for sealing and verifying, which go province by province. */
@Repository
class ChainsAcrossProvinces {

    private final DSLContext dsl;

    ChainsAcrossProvinces(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Read off the primary key's first column, so that it costs as much with a million entries as with one. */
    List<ProvinceId> findAllAcrossProvinces() {
        return dsl.selectDistinct(AUDIT_ENTRY.PROVINCE_ID).from(AUDIT_ENTRY)
                .union(dsl.select(AUDIT_CHAIN.PROVINCE_ID).from(AUDIT_CHAIN))
                .fetch(AUDIT_ENTRY.PROVINCE_ID).stream().sorted(Comparator.comparingLong(ProvinceId::value)).toList();
    }
}
