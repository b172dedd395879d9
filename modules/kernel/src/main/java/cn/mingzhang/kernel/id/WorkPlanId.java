package cn.mingzhang.kernel.id;

/** Names a work plan. A string outside. */
public record WorkPlanId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static WorkPlanId parse(String text) {
        return new WorkPlanId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
