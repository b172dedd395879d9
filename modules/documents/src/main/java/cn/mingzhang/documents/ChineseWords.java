package cn.mingzhang.documents;

import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;

/** Words inside official documents, which are written in Chinese whatever language the reader's pages are in. */
public final class ChineseWords {

    private static final String NUMERALS = "一二三四五六七八九十";

    private ChineseWords() {
    }

    /** 2026年6月30日. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String rhythm(PeriodKind period) {
        return switch (period) {
            case ONCE -> "一次性";
            case MONTHLY -> "每月";
            case QUARTERLY -> "每季度";
            case HALF_YEARLY -> "每半年";
            case YEARLY -> "每年";
        };
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
