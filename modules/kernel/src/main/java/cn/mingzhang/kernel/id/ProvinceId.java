package cn.mingzhang.kernel.id;

/** Names a province, the customer and the wall between tenants. A string outside. */
public record ProvinceId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static ProvinceId parse(String text) {
        return new ProvinceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
