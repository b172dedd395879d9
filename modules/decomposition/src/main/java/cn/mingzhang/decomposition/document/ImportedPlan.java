package cn.mingzhang.decomposition.document;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import java.util.List;

/**
 * The draft that a document became.
 *
 * @param points   leaves that state work
 * @param warnings stable codes: NO_OUTLINE, NO_WORK, NO_YEAR, NUMERALS_IRREGULAR, OWNERS_OPEN, DUES_PAST
 */
public record ImportedPlan(WorkPlanView plan, int points, List<String> warnings) {
}
