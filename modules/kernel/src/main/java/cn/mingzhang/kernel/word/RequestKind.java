package cn.mingzhang.kernel.word;

/** What a body asks of an issuer: to take the task back (退回任务), or for a later date (延期申请). */
public enum RequestKind {
    DECLINE, EXTENSION
}
