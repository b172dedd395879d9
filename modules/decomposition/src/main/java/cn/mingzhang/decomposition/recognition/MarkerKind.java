package cn.mingzhang.decomposition.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kinds of outline numerals, outermost first. To teach a new one, add it at its rank with a pattern whose group 1 is the numeral.
 * The patterns only find what could be a numeral; {@link Outline} decides by place and sequence.
 */
enum MarkerKind {
    CHAPTER("第", "第(" + Numerals.CHINESE + "{1,4}|\\d{1,3})[章编](?![、的和至])"),
    SECTION("第", "第(" + Numerals.CHINESE + "{1,4}|\\d{1,3})(?:节|部分)(?![、的和至课])"),
    ARTICLE("第", "第(" + Numerals.CHINESE + "{1,5}|\\d{1,3})条(?![、的和至第款项所之]|规定|中规定|例)"),
    CHINESE_DOT("一二三四五六七八九十百零〇两", "(?<![第一二三四五六七八九十百“、])(" + Numerals.CHINESE + "{1,4})(?:[、．]|\\.(?!\\d))(?!" + Numerals.CHINESE + "[、级类等产])"),
    CHINESE_PAREN("（([〔㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "(?<![第、和至及或本])(?:[（(\\[〔] ?(" + Numerals.CHINESE + "{1,4}) ?[）)\\]〕]|([㈠-㈩]))(?!" + Numerals.CITED + "|[、和或及][（(第])[、.．]?"),
    TASK("任", "(?<=\\n)任务(" + Numerals.CHINESE + "{1,3}|\\d{1,2})[：:、. ]"),
    NUMBER_DOT("0123456789０１２３４５６７８９⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "(?<![0-9０-９.．A-Za-z第、%％-])(?:([0-9０-９]{1,3})(?:[．、]|\\.(?!\\d)|\\.(?=20\\d\\d年|\\d{1,2}[月个]|1\\d{4}(?![\\d万亿元])[\\u4e00-\\u9fff]))|([⒈-⒛]))(?![0-9]{1,3}[%％、.．]|[.．、])"),
    /** "1.1", "1.1.1", "1.1.1.1": found by {@link DecimalNumerals}, since they count only in sequence. */
    DECIMAL("", ""), DECIMAL_3("", ""), DECIMAL_4("", ""),
    NUMBER_PAREN("（(0123456789⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", "(?<![第、和至及或])(?:[（(] ?([0-9０-９]{1,2}) ?[）)]|([⑴-⒇])|(?<![0-9A-Za-z（(.])([0-9]{1,2})[）)])(?!" + Numerals.CITED + "|、)[、.．]?"),
    CIRCLED("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "(?<![第、和至及或])([①-⑳])(?!" + Numerals.CITED + "|、)");

    private static final List<MarkerKind> RANKED = Stream.of(values()).filter(k -> !k.firsts.isEmpty()).toList();

    private final String firsts;
    private final Pattern pattern;

    /**
     * @param firsts the characters that it may begin with, looked for before the pattern is asked
     * @param regex with the numeral as its first group that matches
     */
    MarkerKind(String firsts, String regex) {
        this.firsts = firsts;
        this.pattern = Pattern.compile(regex);
    }

    /** The kinds that show by their own characters, in order of rank. */
    static List<MarkerKind> ranked() {
        return RANKED;
    }

    Matcher in(CharSequence text) {
        return pattern.matcher(text);
    }

    /** The next place at or behind the given one where a numeral of this kind may begin, or -1. */
    int next(CharSequence text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (firsts.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    boolean outranks(MarkerKind other) {
        return ordinal() < other.ordinal();
    }
}
