package cn.mingzhang.decomposition.table;

/** The columns of the task table behind the number, in their order. */
public enum TaskField {
    /** 工作任务. */
    TITLE("工作任务"),
    /** 工作要求. */
    TEXT("工作要求"),
    /** 牵头单位. */
    LEAD("牵头单位"),
    /** 责任单位. */
    RESPONSIBLE("责任单位"),
    /** 完成时限. */
    DUE("完成时限"),
    /** 频次. */
    RHYTHM("频次"),
    /** 时限要求. */
    LIMITS("时限要求"),
    /** 权重（%）. */
    WEIGHT("权重（%）");

    private final String head;

    TaskField(String head) {
        this.head = head;
    }

    /** What stands over the column. */
    public String head() {
        return head;
    }
}
