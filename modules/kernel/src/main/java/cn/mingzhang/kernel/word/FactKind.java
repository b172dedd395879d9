package cn.mingzhang.kernel.word;

/** What a deduction counts: obligations reported late, returned, not fulfilled, or never reported. */
public enum FactKind {
    LATE, RETURNED, NOT_FULFILLED, MISSING
}
