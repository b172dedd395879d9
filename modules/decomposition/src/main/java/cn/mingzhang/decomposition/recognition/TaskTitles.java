package cn.mingzhang.decomposition.recognition;

import org.jspecify.annotations.Nullable;

/** Short names of tasks: the heading, or else the first clause. */
public final class TaskTitles {

    /** The longest title made by rule; people may write longer ones. */
    static final int LONGEST = 60;

    private static final String ENDS = "。；;！？\n";
    private static final String PAUSES = "，,：:";

    private TaskTitles() {
    }

    /** The title of a task with this heading, if it has one, and these words. */
    public static String of(@Nullable String heading, String text) {
        String words = heading == null || heading.isBlank() ? text.strip() : heading.strip();
        String sentence = words.substring(0, first(words, ENDS, words.length()));
        if (sentence.length() > LONGEST) {
            sentence = sentence.substring(0, first(sentence, PAUSES, sentence.length()));
        }
        String title = sentence.strip();
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }

    private static int first(String words, String ends, int otherwise) {
        for (int at = 1; at < words.length(); at++) {
            if (ends.indexOf(words.charAt(at)) >= 0) {
                return at;
            }
        }
        return otherwise;
    }
}
