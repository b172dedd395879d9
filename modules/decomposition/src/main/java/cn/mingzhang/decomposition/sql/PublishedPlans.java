package cn.mingzhang.decomposition.sql;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The plans that are binding; what belongs to any other plan does not exist yet for those below. */
public final class PublishedPlans {

    private PublishedPlans() {
    }

    /** Their ids, for {@code plan_id in (…)}. */
    public static Select<Record1<WorkPlanId>> ids(ProvinceId province) {
        var p = DECOMPOSITION_WORK_PLAN;
        return DSL.select(p.PLAN_ID).from(p).where(p.PROVINCE_ID.eq(province), p.STATE.eq(PlanState.PUBLISHED));
    }
}
