package cn.mingzhang.kernel.word;

/** A scheme can be changed until it is published. */
public enum SchemeState {
    DRAFT, PUBLISHED
}
