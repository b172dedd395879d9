package cn.mingzhang.kernel.word;

/** A request waits for its answer, was granted or refused, or was taken back by whoever asked. */
public enum RequestState {
    OPEN, GRANTED, REFUSED, WITHDRAWN
}
