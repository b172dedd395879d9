package cn.mingzhang.progress.evidence;

/** What proves a report: a file kept here, or a published page named by its address. */
public enum EvidenceKind {
    FILE, LINK
}
