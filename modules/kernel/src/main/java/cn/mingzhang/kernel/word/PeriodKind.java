package cn.mingzhang.kernel.word;

/** How often a task is reported (期次). */
public enum PeriodKind {
    ONCE, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY
}
