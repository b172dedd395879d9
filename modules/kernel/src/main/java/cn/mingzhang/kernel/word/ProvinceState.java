package cn.mingzhang.kernel.word;

/** Whether a province works, or may only be read. */
public enum ProvinceState {
    ACTIVE, SUSPENDED
}
