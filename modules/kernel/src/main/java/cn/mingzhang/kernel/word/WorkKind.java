package cn.mingzhang.kernel.word;

/** What sort of work a task is: one of the five kinds of disclosure (五公开) or of what supports it. */
public enum WorkKind {
    DECISION, EXECUTION, MANAGEMENT, SERVICE, RESULT, INTERPRETATION, RESPONSE, PLATFORM, SYSTEM, TRAINING, SUPERVISION
}
