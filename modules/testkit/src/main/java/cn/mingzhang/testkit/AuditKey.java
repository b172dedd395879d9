package cn.mingzhang.testkit;

/** The key with which the trail of test runs is marked and sealed. */
public final class AuditKey {

    /** 32 bytes in base64. */
    public static final String BASE64 = "bWluZ3poYW5nIHRlc3QgYXVkaXQga2V5LCAzMiBieXQ=";

    private AuditKey() {
    }
}
