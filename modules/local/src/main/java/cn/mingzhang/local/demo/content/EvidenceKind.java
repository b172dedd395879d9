package cn.mingzhang.local.demo.content;

/** The types of file that bodies attach to reports. */
public enum EvidenceKind {
    NOTICE("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "工作通知"),
    LEDGER("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "工作台账"),
    SCREENSHOT("png", "image/png", "公开页面截图"),
    NOTE("txt", "text/plain", "情况说明");

    private final String extension;
    private final String mediaType;
    private final String label;

    EvidenceKind(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** What the content is found to be. */
    public String mediaType() {
        return mediaType;
    }

    String fileName(EvidenceSubject subject) {
        return subject.title() + "（" + subject.period() + "）" + label + "." + extension;
    }
}
