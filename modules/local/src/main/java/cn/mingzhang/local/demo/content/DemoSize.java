package cn.mingzhang.local.demo.content;

import java.util.Locale;

/** How large the demonstration's first province is. */
public enum DemoSize {
    SMALL, FULL;

    /** The size named on the command line, such as {@code small}. */
    public static DemoSize of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String fileSuffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
