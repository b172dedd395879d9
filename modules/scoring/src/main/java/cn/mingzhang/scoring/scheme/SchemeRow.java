package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.SchemeState;
import java.math.BigDecimal;

/** A scheme as it is stored, without its criteria. */
record SchemeRow(SchemeId id, BodyId issuer, WorkPlanId plan, int year, GroupId group, String title, BigDecimal weight,
        BigDecimal fullMarks, SchemeState state, int version) {
}
