package cn.mingzhang.decomposition.web;

import java.util.ArrayList;
import java.util.List;

/** Where a text can be cut in two: behind each sentence and clause. */
final class Sentences {

    /**
     * A stretch of the text.
     *
     * @param end characters (code points) before the cut behind it; 0 for the last, behind which nothing can be cut
     */
    record Sentence(String text, int end) {
    }

    private static final String ENDS = "。；;！？\n，,";

    private Sentences() {
    }

    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean end = ENDS.indexOf(text.charAt(at)) >= 0;
            if (end && !text.substring(at + 1).isBlank() && !text.substring(from, at).isBlank()) {
                sentences.add(new Sentence(text.substring(from, at + 1), text.codePointCount(0, at + 1)));
                from = at + 1;
            }
        }
        sentences.add(new Sentence(text.substring(from), 0));
        return sentences;
    }
}
