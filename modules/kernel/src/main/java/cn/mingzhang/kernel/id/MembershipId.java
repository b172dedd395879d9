package cn.mingzhang.kernel.id;

/** Names a person's place in a body. A string outside. */
public record MembershipId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static MembershipId parse(String text) {
        return new MembershipId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
