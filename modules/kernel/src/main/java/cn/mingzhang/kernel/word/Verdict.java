package cn.mingzhang.kernel.word;

/** What a reviewer said: the own leader approves, a superior verifies, either returns. */
public enum Verdict {
    APPROVED, VERIFIED, RETURNED
}
