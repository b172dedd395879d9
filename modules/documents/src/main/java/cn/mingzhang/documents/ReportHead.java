package cn.mingzhang.documents;

import cn.mingzhang.kernel.word.WorkKind;

/** The customary heads of a self-inspection report, in their order. */
enum ReportHead {
    FIVE("五公开"), INTERPRETATION("政策解读"), RESPONSE("回应社会关切"), ORGANISATION("组织领导和考核监督"), SYSTEM("制度机制建设"),
    SERVICE("政务服务"), PLATFORM("平台渠道");

    private final String words;

    ReportHead(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Where a kind of work is told; opening of services has a head of its own beside the other four openings. */
    static ReportHead of(WorkKind kind) {
        return switch (kind) {
            case DECISION, EXECUTION, MANAGEMENT, RESULT -> FIVE;
            case INTERPRETATION -> INTERPRETATION;
            case RESPONSE -> RESPONSE;
            case TRAINING, SUPERVISION -> ORGANISATION;
            case SYSTEM -> SYSTEM;
            case SERVICE -> SERVICE;
            case PLATFORM -> PLATFORM;
        };
    }
}
