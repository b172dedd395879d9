package cn.mingzhang.kernel.id;

/** Names a job that goes on after its request. A string outside. */
public record JobId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static JobId parse(String text) {
        return new JobId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
