package cn.mingzhang.decomposition.carry;

/** What may be taken over of last year's task. */
public enum CarryField {
    /** Where this year's document names nobody, or somebody whom nobody has identified. */
    OWNERS,
    /** Where this year's says none. */
    PERIOD,
    /** A year later, on a working day, where this year's names none. */
    DUE,
    /** The kind of work, which last year's office knew. */
    KIND,
    /** Where this year's asks for none. */
    QUOTAS,
    /** Where this year's sets none. */
    LIMITS,
    /** Where this year's weighs nothing yet, and only if all of this year's weights then make the whole. */
    WEIGHT
}
