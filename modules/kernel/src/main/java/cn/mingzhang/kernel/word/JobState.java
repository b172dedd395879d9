package cn.mingzhang.kernel.word;

/** How far a job is that goes on after its request. */
public enum JobState {
    QUEUED, RUNNING, DONE, FAILED
}
