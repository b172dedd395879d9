package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Covers what is not running text, so that titles in book marks, addresses and attachment lists are not read as numerals or dates. */
final class Masks {

    private static final char COVER = '_';
    private static final int LONGEST_TITLE = 160;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\x21-\\x7e]{1,300}");
    private static final Pattern FILE_NUMBER = Pattern.compile("[〔\\[［(（]\\s?(?:19|20)\\d\\d\\s?[〕\\]］)）]\\s?第?\\s?\\d{1,5}\\s?号");

    private Masks() {
    }

    /** A text of the same length in which titles in 《》, addresses, file numbers and the given parts are covered. */
    static String cover(String text, List<Span> parts) {
        char[] out = text.toCharArray();
        coverTitles(out);
        if (text.contains("://") || text.contains("www.")) {
            fill(out, ADDRESS.matcher(text));
        }
        if (text.indexOf('号') >= 0) {
            fill(out, FILE_NUMBER.matcher(text));
        }
        parts.forEach(p -> fill(out, p.from(), p.to()));
        return new String(out);
    }

    private static void coverTitles(char[] out) {
        int open = -1;
        int depth = 0;
        for (int i = 0; i < out.length; i++) {
            if (out[i] == '《') {
                open = depth++ == 0 ? i : open;
            } else if (out[i] == '》' && depth > 0) {
                depth--;
                if (depth == 0) {
                    fill(out, open + 1, i);
                }
            }
            if (depth > 0 && i - open > LONGEST_TITLE) {
                depth = 0;
            }
        }
    }

    private static void fill(char[] out, Matcher m) {
        while (m.find()) {
            fill(out, m.start(), m.end());
        }
    }

    private static void fill(char[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out[i] != '\n') {
                out[i] = COVER;
            }
        }
    }

    /** The spans sorted, with overlapping ones joined. */
    static List<Span> union(List<Span> spans) {
        var sorted = new ArrayList<>(spans);
        Collections.sort(sorted, (a, b) -> Integer.compare(a.from(), b.from()));
        var out = new ArrayList<Span>();
        for (var span : sorted) {
            if (!out.isEmpty() && span.from() <= out.getLast().to()) {
                var last = out.removeLast();
                out.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else if (span.length() > 0) {
                out.add(span);
            }
        }
        return out;
    }
}
