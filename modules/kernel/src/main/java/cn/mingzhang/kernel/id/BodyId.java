package cn.mingzhang.kernel.id;

/** Names a body: a bureau or one of its divisions. A string outside. */
public record BodyId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static BodyId parse(String text) {
        return new BodyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
