package cn.mingzhang.kernel.id;

/** Names a scheme. A string outside. */
public record SchemeId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static SchemeId parse(String text) {
        return new SchemeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
