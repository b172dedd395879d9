package cn.mingzhang.kernel.id;

/** Names a node of a work plan's outline. A string outside. */
public record WorkPointId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static WorkPointId parse(String text) {
        return new WorkPointId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
