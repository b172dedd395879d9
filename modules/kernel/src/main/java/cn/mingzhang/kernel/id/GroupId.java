package cn.mingzhang.kernel.id;

/** Names an assessment group. A string outside. */
public record GroupId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static GroupId parse(String text) {
        return new GroupId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
