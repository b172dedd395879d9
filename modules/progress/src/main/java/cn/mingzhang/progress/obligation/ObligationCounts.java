package cn.mingzhang.progress.obligation;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ObligationState;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many obligations a province has, for those who run the installation: numbers, nobody's content. */
@Service
public class ObligationCounts {

    private final DSLContext dsl;

    ObligationCounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The number in each state, read from one index. */
    @Transactional(readOnly = true)
    public Map<ObligationState, Long> countByState(ProvinceId province) {
        var o = PROGRESS_OBLIGATION;
        var counts = new EnumMap<ObligationState, Long>(ObligationState.class);
        dsl.select(o.STATE, DSL.count()).from(o).where(o.PROVINCE_ID.eq(province)).groupBy(o.STATE)
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return counts;
    }
}
