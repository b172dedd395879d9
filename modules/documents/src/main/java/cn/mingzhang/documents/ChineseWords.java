package cn.mingzhang.documents;

import cn.mingzhang.kernel.word.Outcome;

/** Words inside official documents beside {@link cn.mingzhang.decomposition.table.TableWords}, Chinese whatever language the reader's pages are in. */
final class ChineseWords {

    private static final String NUMERALS = "一二三四五六七八九十";

    private ChineseWords() {
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case FULFILLED -> "已完成";
            case PARTLY -> "部分完成";
            case NOTHING_TO_REPORT -> "零报告";
            case NOT_FULFILLED -> "未完成";
        };
    }

    /** A period's label in words: 2026-Q1 is 第一季度, 2026-H2 下半年, 2026-03 3月; empty for the whole year and for once. */
    static String period(String label) {
        int cut = label.indexOf('-');
        String part = cut < 0 ? "" : label.substring(cut + 1);
        if (part.matches("Q[1-4]")) {
            return "第" + numeral(part.charAt(1) - '0') + "季度";
        }
        if (part.matches("H[12]")) {
            return part.equals("H1") ? "上半年" : "下半年";
        }
        return part.matches("\\d{2}") ? Integer.parseInt(part) + "月" : "";
    }

    /** 1 to 10. */
    static String numeral(int number) {
        return NUMERALS.substring(number - 1, number);
    }
}
