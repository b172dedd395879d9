package cn.mingzhang.kernel.word;

/**
 * How a published plan is changed: a task is added, worded anew, cancelled or due later; a body is let off it (免除), put to it or taken
 * off it.
 */
public enum AmendmentKind {
    ADD, REWORD, CANCEL, EXTEND, EXEMPT, ADD_BODY, REMOVE_BODY
}
