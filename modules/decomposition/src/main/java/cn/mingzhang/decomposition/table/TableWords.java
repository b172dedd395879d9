package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;

/** Dates and rhythms inside official documents, which are written in Chinese whatever language the reader's pages are in. */
public final class TableWords {

    private TableWords() {
    }

    /** 2026年6月30日. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 一次性, 每月, 每季度, 每半年 or 每年. */
    public static String rhythm(PeriodKind period) {
        return switch (period) {
            case ONCE -> "一次性";
            case MONTHLY -> "每月";
            case QUARTERLY -> "每季度";
            case HALF_YEARLY -> "每半年";
            case YEARLY -> "每年";
        };
    }
}
