package cn.mingzhang.local.demo.year;

/** Labels of periods as people write them. */
final class Periods {

    private static final String QUARTERS = "一二三四";

    private Periods() {
    }

    /** 2026-03 is 2026年3月, 2026-Q1 2026年第一季度, 2026-H1 2026年上半年, and what has no period is the year's. */
    static String words(String label, int year) {
        if (label.length() < 7) {
            return year + "年";
        }
        var rest = label.substring(5);
        return label.substring(0, 4) + "年" + switch (rest.charAt(0)) {
            case 'Q' -> "第" + QUARTERS.charAt(rest.charAt(1) - '1') + "季度";
            case 'H' -> rest.charAt(1) == '1' ? "上半年" : "下半年";
            default -> Integer.parseInt(rest) + "月";
        };
    }
}
