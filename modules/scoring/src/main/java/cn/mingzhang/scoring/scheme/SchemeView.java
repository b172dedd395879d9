package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.SchemeState;
import java.math.BigDecimal;
import java.util.List;

/**
 * How one group's year is scored under one plan (考核办法).
 *
 * @param group    code of the assessment group
 * @param weight   percent of the body's whole yearly evaluation
 * @param issuable whether the reader may change or publish it
 */
public record SchemeView(SchemeId id, BodyId issuer, WorkPlanId plan, int year, String group, String groupName, String title,
        BigDecimal weight, BigDecimal fullMarks, SchemeState state, int version, List<Criterion> criteria, boolean issuable) {

    /** Keeps the criteria immutable. */
    public SchemeView {
        criteria = List.copyOf(criteria);
    }

    /** Whether it can still be changed. */
    public boolean draft() {
        return state == SchemeState.DRAFT;
    }

    /** What scores depend on. */
    public Terms terms() {
        return new Terms(weight, fullMarks, criteria);
    }
}
