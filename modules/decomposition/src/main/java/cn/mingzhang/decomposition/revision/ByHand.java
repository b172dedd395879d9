package cn.mingzhang.decomposition.revision;

/** Why a part of a difference is not taken over by itself, but by whoever knows what is meant. */
public enum ByHand {
    /** The revised document names no date any more. */
    DUE_NONE,
    /** A task of several periods, or one that went by the plan's default: each period has a date of its own. */
    DUE_PERIODS,
    /** Nobody has said yet who is meant. */
    OWNER_OPEN
}
