package cn.mingzhang.kernel.id;

/** Names the proposal of a role for a place. A string outside. */
public record RoleProposalId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static RoleProposalId parse(String text) {
        return new RoleProposalId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
