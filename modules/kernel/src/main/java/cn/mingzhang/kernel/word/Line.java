package cn.mingzhang.kernel.word;

/** The line to a superior: {@code SYSTEM} (条), the department above, or {@code AREA} (块), the government of the place. */
public enum Line {
    SYSTEM, AREA
}
