package cn.mingzhang.kernel.word;

/** What a report says came of it; VERIFIED is not done, the outcome is. */
public enum Outcome {
    FULFILLED, PARTLY, NOTHING_TO_REPORT, NOT_FULFILLED
}
