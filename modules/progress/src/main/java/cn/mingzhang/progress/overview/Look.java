package cn.mingzhang.progress.overview;

/** What an overview may be narrowed to. */
public enum Look {
    LATE, RETURNED, REVIEW, OPEN, VERIFIED
}
