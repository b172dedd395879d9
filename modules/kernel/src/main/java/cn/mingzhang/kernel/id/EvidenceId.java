package cn.mingzhang.kernel.id;

/** Names a piece of evidence. A string outside. */
public record EvidenceId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static EvidenceId parse(String text) {
        return new EvidenceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
