package cn.mingzhang.kernel.id;

/** Names a criterion of a scheme. A string outside. */
public record CriterionId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static CriterionId parse(String text) {
        return new CriterionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
