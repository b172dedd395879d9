package cn.mingzhang.kernel.word;

/**
 * How far a file is that brings in a province: its rows were read, its rows were checked, its rows are being applied, all are applied;
 * given up by a person, or by the system after it tried.
 */
public enum IntakeState {
    UPLOADED, CHECKED, APPLYING, DONE, CANCELLED, FAILED
}
