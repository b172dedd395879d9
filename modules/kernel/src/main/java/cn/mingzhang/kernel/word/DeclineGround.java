package cn.mingzhang.kernel.word;

/** Why a body sends a task back: it is another's, it cannot be understood, or it cannot be done. */
public enum DeclineGround {
    WRONG_BODY, UNCLEAR, IMPOSSIBLE
}
