package cn.mingzhang.decomposition.source;

/** Numbers as Chinese lists write them. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {
    }

    /** The number in Chinese, up to 99; greater ones in digits. */
    static String of(int n) {
        if (n < 1 || n > 99) {
            return String.valueOf(n);
        }
        String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
        return tens + (n % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(n % 10)));
    }

    /** The n-th of a row of enclosed numerals that begins with the given one and has so many; digits beyond. */
    static String enclosed(int n, char first, int many) {
        return n >= 1 && n <= many ? String.valueOf((char) (first + n - 1)) : String.valueOf(n);
    }
}
