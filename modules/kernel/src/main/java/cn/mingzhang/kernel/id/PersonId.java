package cn.mingzhang.kernel.id;

/** Names a person of one province. A string outside. */
public record PersonId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static PersonId parse(String text) {
        return new PersonId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
