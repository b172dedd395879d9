package cn.mingzhang.kernel.id;

/** Names one version of a report. A string outside. */
public record ReportId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static ReportId parse(String text) {
        return new ReportId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
