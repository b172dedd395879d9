package cn.mingzhang.decomposition.gold;

/** What is compared: that points are found, and what they say. */
public enum Field {
    SEGMENTATION, LEAD, RESPONSIBLE, DUE, RECURRENCES, LIMITS;

    /** Whether a value on a point that is none counts as a false alarm. */
    boolean alarms() {
        return this == DUE || this == RECURRENCES || this == LIMITS;
    }
}
