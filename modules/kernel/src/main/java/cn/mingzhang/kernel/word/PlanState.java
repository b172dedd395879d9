package cn.mingzhang.kernel.word;

/**
 * A work plan is cut in DRAFT, handed down in PUBLISHING, and visible below once PUBLISHED. A draft that only revises a published plan is
 * never handed down: it is SETTLED once each of its differences was decided on.
 */
public enum PlanState {
    DRAFT, PUBLISHING, PUBLISHED, SETTLED
}
