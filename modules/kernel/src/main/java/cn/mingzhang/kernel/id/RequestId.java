package cn.mingzhang.kernel.id;

/** Names what one body asked of the issuer of its task. A string outside. */
public record RequestId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static RequestId parse(String text) {
        return new RequestId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
