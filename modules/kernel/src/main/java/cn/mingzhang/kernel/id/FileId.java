package cn.mingzhang.kernel.id;

/** Names a stored file. A string outside. */
public record FileId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static FileId parse(String text) {
        return new FileId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
