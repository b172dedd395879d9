package cn.mingzhang.local.demo.year;

import java.util.Map;
import java.util.function.LongFunction;

/** Chooses among phrases one that suits what it is said about: who speaks of training speaks of a task that is about training. */
final class Apt {

    private static final int TRIES = 60;

    /** What a phrase mentions, and what then has to be in the task, its outcome or the criterion. */
    private static final Map<String, String> NEEDS = Map.ofEntries(Map.entry("征求意见", "征求意见|公众参与"), Map.entry("意见征集", "意见"),
            Map.entry("解读", "解读"), Map.entry("培训", "培训"), Map.entry("申请", "申请"), Map.entry("办事指南", "指南"), Map.entry("指南版本", "指南"),
            Map.entry("零报告", "NOTHING_TO_REPORT"), Map.entry("自查报告", "自查报告"), Map.entry("规范性文件", "规范性文件"), Map.entry("舆情", "舆情"),
            Map.entry("处罚", "处罚"), Map.entry("清理", "清理"), Map.entry("服务点", "服务"), Map.entry("活动的次数", "组织|举行|宣讲|会议"),
            Map.entry("专区", "专区"), Map.entry("公开属性", "属性"), Map.entry("公开栏", "公开栏|公开场所|线下|专区"), Map.entry("网站", "网站|内容"),
            Map.entry("盖章", "文件|方案|计划|目录|清单"), Map.entry("当事人", "复议|处罚|援助|留言|申请"));

    private Apt() {
    }

    /**
     * The first seed from a number on whose phrase suits.
     *
     * @param about all words of what is spoken about
     */
    static long seed(long from, String about, LongFunction<String> phrases) {
        for (long seed = from; seed < from + TRIES; seed++) {
            if (suits(phrases.apply(seed), about)) {
                return seed;
            }
        }
        return from;
    }

    /** The phrase of that seed. */
    static String phrase(long from, String about, LongFunction<String> phrases) {
        return phrases.apply(seed(from, about, phrases));
    }

    private static boolean suits(String phrase, String about) {
        return NEEDS.entrySet().stream().noneMatch(need -> phrase.contains(need.getKey()) && !matches(about, need.getValue()));
    }

    private static boolean matches(String about, String words) {
        for (var word : words.split("\\|")) {
            if (about.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
