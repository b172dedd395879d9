package cn.mingzhang.decomposition.plan;

import java.util.List;

/** The text of a document and the words in it that were recognised, in order. */
public record SourceDocument(String text, List<SourceMark> marks) {
}
