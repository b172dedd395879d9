package cn.mingzhang.kernel.id;

/** Names an obligation. A string outside. */
public record ObligationId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static ObligationId parse(String text) {
        return new ObligationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
