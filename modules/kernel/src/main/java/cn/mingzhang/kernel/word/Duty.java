package cn.mingzhang.kernel.word;

/** Line of duty; one per person and province, so that administration, security and audit are three people (三员分立). */
public enum Duty {
    BUSINESS, ADMIN, SECURITY, AUDITOR
}
