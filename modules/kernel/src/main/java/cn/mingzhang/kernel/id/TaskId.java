package cn.mingzhang.kernel.id;

/** Names a task. A string outside. */
public record TaskId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static TaskId parse(String text) {
        return new TaskId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
