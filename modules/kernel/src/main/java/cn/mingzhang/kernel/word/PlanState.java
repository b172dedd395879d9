package cn.mingzhang.kernel.word;

/** A work plan is cut in DRAFT, handed down in PUBLISHING, and visible below once PUBLISHED. */
public enum PlanState {
    DRAFT, PUBLISHING, PUBLISHED
}
