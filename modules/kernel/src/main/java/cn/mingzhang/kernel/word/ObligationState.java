package cn.mingzhang.kernel.word;

/** Where an obligation stands; late is derived, never a state. */
public enum ObligationState {
    OPEN, SUBMITTED, APPROVED, VERIFIED, RETURNED, EXEMPT, CANCELLED
}
