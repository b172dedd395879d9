package cn.mingzhang.kernel.word;

/** What a membership lets a person do; each role belongs to one line of duty. */
public enum Role {
    /** 政务公开办公室: hands tasks down, supervises; the superior's office verifies. */
    OFFICE(Duty.BUSINESS),
    /** 联络员、经办人: fills in. */
    REPORTER(Duty.BUSINESS),
    /** 分管领导: approves before a report leaves the bureau. */
    APPROVER(Duty.BUSINESS),
    /** 主要负责人: sees all of the body, publishes results. */
    LEADER(Duty.BUSINESS),
    /** 考核员: scores. */
    ASSESSOR(Duty.BUSINESS),
    /** 系统管理员: accounts and the tree. */
    ADMIN(Duty.ADMIN),
    /** 安全管理员: grants roles. */
    SECURITY(Duty.SECURITY),
    /** 审计员: reads the trail. */
    AUDITOR(Duty.AUDITOR);

    private final Duty duty;

    Role(Duty duty) {
        this.duty = duty;
    }

    /** The line of duty this role belongs to. */
    public Duty duty() {
        return duty;
    }
}
