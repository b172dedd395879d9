package cn.mingzhang.kernel.id;

/** Names one change of a published plan. A string outside. */
public record AmendmentId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static AmendmentId parse(String text) {
        return new AmendmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
