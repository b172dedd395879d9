package cn.mingzhang.kernel.word;

/**
 * How a published plan is changed: a task is added, worded anew, cancelled, due later or earlier, owed in another rhythm or quota, or given to
 * others; a body is let off it (免除), put to it or taken off it.
 */
public enum AmendmentKind {
    ADD, REWORD, CANCEL, EXTEND, ADVANCE, RESCHEDULE, REASSIGN, EXEMPT, ADD_BODY, REMOVE_BODY
}
