package cn.mingzhang.decomposition.recognition;

/** Chinese and Arabic numerals up to 999, of any width. */
final class Numerals {

    /** What makes a numeral the citation of a part of a law: "（二）项", but not "（二）项目". */
    static final String CITED = "项(?!目)|款(?!项)|目(?![录标前的])|至";
    static final String CHINESE = "[一二三四五六七八九十百零〇两]";
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {
    }

    /** The number, or -1 where the characters are none (such as 十三五, which is a name). */
    static int parse(String s) {
        if (s.isEmpty() || s.length() > 6) {
            return -1;
        }
        char first = s.charAt(0);
        if (Character.digit(first, 10) >= 0) {
            return digits(s);
        }
        return s.length() == 1 ? single(first) : chinese(s);
    }

    private static int digits(String s) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) {
            int d = Character.digit(s.charAt(i), 10);
            if (d < 0) {
                return -1;
            }
            n = n * 10 + d;
        }
        return n;
    }

    private static int single(char c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        if (c >= '㈠' && c <= '㈩') {
            return c - '㈠' + 1;
        }
        if (c >= '⑴' && c <= '⒇') {
            return c - '⑴' + 1;
        }
        if (c >= '⒈' && c <= '⒛') {
            return c - '⒈' + 1;
        }
        return c == '十' ? 10 : digit(c);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    private static int chinese(String s) {
        int total = 0;
        int pending = -1;
        int lastUnit = 1000;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
            if (unit > 0) {
                if (unit >= lastUnit) {
                    return -1;
                }
                total += (pending < 0 ? 1 : pending) * unit;
                lastUnit = unit;
                pending = -1;
            } else {
                int d = digit(c);
                if (d < 0 || pending > 0) {
                    return -1;
                }
                pending = d;
            }
        }
        return lastUnit == 1000 ? -1 : total + Math.max(pending, 0);
    }
}
