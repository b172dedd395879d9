package cn.mingzhang.kernel.word;

/** A report version is being written, was submitted, or was taken back by its author before anybody judged it. */
public enum ReportState {
    DRAFT, SUBMITTED, RECALLED
}
