package cn.mingzhang.kernel.word;

/** How a body takes part in a task: it leads (牵头), or it is responsible or takes part (责任、配合). */
public enum Part {
    LEAD, RESPONSIBLE
}
