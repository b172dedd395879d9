package cn.mingzhang.tenants.province;

import java.util.List;

/** Tells the operator whether what the installation stands on works; the application implements it. */
public interface HealthSource {

    /**
     * One part of the installation.
     *
     * @param key    {@code database}, {@code identity}, {@code jobs} or {@code disk}; its name is the message {@code health.<key>}
     * @param detail a fact in numbers, for instance free bytes in words; empty where there is none
     */
    record Part(String key, boolean works, String detail) {
    }

    /** All parts, asked now. */
    List<Part> parts();
}
