package cn.mingzhang.tenants.intake.province;

/** An assessment group as a file describes it. */
public record GroupRow(String code, String name) {
}
