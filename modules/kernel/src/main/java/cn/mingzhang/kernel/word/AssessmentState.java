package cn.mingzhang.kernel.word;

/** Marks are set in ASSESSMENT (考评), the result is shown in PROVISIONAL (公示), and stands in FINAL (定档). */
public enum AssessmentState {
    ASSESSMENT, PROVISIONAL, FINAL
}
