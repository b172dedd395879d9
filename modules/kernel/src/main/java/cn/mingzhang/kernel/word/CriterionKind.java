package cn.mingzhang.kernel.word;

/** How a criterion finds its points: shares of fulfilled or punctual obligations, a deduction per occurrence, or an assessor's mark. */
public enum CriterionKind {
    BASE_FULFILLED, BASE_ON_TIME, DEDUCTION, MARK
}
