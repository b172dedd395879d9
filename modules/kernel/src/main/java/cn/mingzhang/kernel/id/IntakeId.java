package cn.mingzhang.kernel.id;

/** Names a file that brings in a province or changes one. A string outside. */
public record IntakeId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static IntakeId parse(String text) {
        return new IntakeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
