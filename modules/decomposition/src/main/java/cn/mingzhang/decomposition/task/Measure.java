package cn.mingzhang.decomposition.task;

/** A percentage or count that is neither quota nor limit (量化指标), in the words of the document. */
public record Measure(String text) {
}
