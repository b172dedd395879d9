package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the heading of an item ends and its body begins. */
record Wording(@Nullable Span heading, Span body) {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SENTENCE = 45;
    private static final int LONGEST_LABEL = 25;
    private static final int START = 16;
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；]");

    /** Reads the words of the text from..to. */
    static Wording of(String text, int from, int to) {
        Span all = trim(text, from, to);
        int line = text.indexOf('\n', all.from(), all.to());
        int lineEnd = line < 0 ? all.to() : line;
        var body = new Span(lineEnd, all.to());
        if (lineEnd < all.to() && lineEnd - all.from() <= LONGEST_LINE && isOneSentence(text, all.from(), lineEnd)
                && !Words.demands(text.substring(all.from(), lineEnd))) {
            return new Wording(heading(text, all.from(), lineEnd), trim(text, body.from(), body.to()));
        }
        int end = firstSentence(text, all.from(), lineEnd);
        if (end > 0 && !trim(text, end + 1, all.to()).equals(new Span(all.to(), all.to()))) {
            return new Wording(heading(text, all.from(), end), trim(text, end + 1, all.to()));
        }
        return new Wording(null, all);
    }

    private static boolean isOneSentence(String text, int from, int to) {
        var m = SENTENCE_END.matcher(text).region(from, to);
        return !m.find() || m.end() >= to;
    }

    /** The end of an opening sentence that is a heading, or of a label before a colon, or -1. */
    private static int firstSentence(String text, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_LABEL); i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':') {
                return Words.demands(text.substring(from, i)) ? -1 : i;
            }
            if ("，。；、,;（(".indexOf(c) >= 0) {
                break;
            }
        }
        int stop = text.indexOf('。', from, to);
        if (stop > from && stop - from <= LONGEST_SENTENCE && !Words.demands(text.substring(from, stop))) {
            return stop;
        }
        return -1;
    }

    private static Span heading(String text, int from, int to) {
        int end = to;
        while (end > from && "。：:；. ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(from, end);
    }

    static Span trim(String text, int from, int to) {
        int a = from;
        int b = Math.max(from, to);
        while (a < b && Character.isWhitespace(text.charAt(a))) {
            a++;
        }
        while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    /** The first characters without white space. */
    static String start(String body) {
        var out = new StringBuilder(START);
        for (int i = 0; i < body.length() && out.length() < START; i++) {
            if (!Character.isWhitespace(body.charAt(i))) {
                out.append(body.charAt(i));
            }
        }
        return out.toString();
    }
}
