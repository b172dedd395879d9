package cn.mingzhang.kernel.id;

/** Names an assessment. A string outside. */
public record AssessmentId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static AssessmentId parse(String text) {
        return new AssessmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
