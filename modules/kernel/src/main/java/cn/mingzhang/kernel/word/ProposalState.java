package cn.mingzhang.kernel.word;

/** Where a proposed role stands: it takes effect when SECURITY confirms. */
public enum ProposalState {
    PROPOSED, CONFIRMED, REJECTED, WITHDRAWN
}
