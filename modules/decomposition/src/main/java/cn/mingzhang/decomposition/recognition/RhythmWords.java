package cn.mingzhang.decomposition.recognition;

import java.util.regex.Pattern;

/** Whether what stands behind "每季度", "按月" is an act done once in each period, and how far the words that say so go. */
final class RhythmWords {

    private static final Pattern DUTY_FOLLOWS = Pattern.compile("^(?:的)?(?:[，、]|[一二三四五六日天](?:[上下早晚]|前)|的?第|后|年?[底初末]|[上中下]旬|前|应|要|须|需|将|都|均|至少"
            + "|不少于|不低于|不得少于|定期|按时|集中|统一|及时|各?\\d(?!\\d?小时)|一(?![个名位人些样])|(?:[首末次]|第[一二三]个?|最后一?个?)月|[一两二三四]次|通过|对|向|在|由|于|以|组织|至|\\S{0,4}(?:各|单位|部门)[^，。；]{0,12}(?:要|应|须|至少)).*+", Pattern.DOTALL);
    /** Acts of telling and checking with a word before them: "分析发布", "末集中通报"; not "经营分析报告", which is a thing. */
    private static final Pattern TELLS = Pattern.compile("^(?:年?[底初末]前?)?(?:分析|研究|统计|梳理|集中|滚动|动态|对外|联合|实地|随机|专题|专项|交叉|逐项|逐一|重点|定点|轮流|综合|汇总|收集|整理|监测|比对|会商|研判){0,2}"
            + "(?:发布|公布|公开|公示|通报|报告|报送|上报|填报|汇总|总结|更新|分析|研判|监测|评估|评价|检查|抽查|巡查|核查|督查|督导|调度|盘点|复盘|清查|梳理|对账|排名|晾晒|编发|编印|推送|回访|走访|调整|反馈)"
            + "(?!报告|报表|制度|机制|台账|频次|材料|会议|数据|系统|平台|指标|结果|表(?![彰扬]))");
    /** So many things as the object of an act: "认定一批示范社", "筛选推广不少于5种". */
    private static final Pattern COUNTED_OBJECT = Pattern.compile("^(?![^，。；]{0,9}?[的约有达超共均为近每是及])[\\u4e00-\\u9fff]{2,9}?(?:(?:不少于|不低于|不得少于|至少)\\s?)?(?:\\d{1,4}|[一二两三四五六七八九十]{1,2})\\s?"
            + "(?:批|种|个(?!月|工作日|小时|百分点|自然日)|篇|家|项|名(?![录单义称])|所|处(?![室理置罚])|件|起|例|户|村|条|部(?!门)|份|门|款|幅|支|座)");
    /** "150元的标准": so much for each period. */
    private static final Pattern AMOUNT = Pattern.compile("^的?(?:不(?:得|能)?(?:少于|低于|超过|高于|多于)|至少|最低|最高|最多|约|近|达到?|为|按|给予)?\\s?\\d[\\d.,]{0,9}\\s?(?:[-~～至—]\\s?\\d[\\d.,]{0,9}\\s?)?[十百千万亿]{0,2}[余多]?"
            + "(?:[美欧日港]?元|亩|公顷|平方|立方|公里|千米|米|吨|公斤|千克|克|斤|升|千瓦|度(?!量)|兆|[%％‰]|个?百分点|分(?![钟别批类次]))");
    /** "每人每年补助100元": a rate, where money follows. */
    private static final Pattern EACH_BEFORE = Pattern.compile("每(?:一)?(?:名|位|个|家|所|户|人|亩|床|生|头|件|辆|校|班|村|平方米|公里|学位|人次)[^，。；、每]{0,6}$");
    private static final Pattern MONEY = Pattern.compile("\\d\\s?[十百千万亿]{0,2}余?元");
    /** Where a further act begins. */
    private static final Pattern FURTHER_ACT = Pattern.compile("并(?![列行网购联轨])|“|[（(](?=[责牵配主])|\\s?[\\t|｜│┃]");
    private static final int LONGEST_SHOWN = 18;
    private static final int WORDS_SHOWN = 12;
    private static final int EACH = 10;

    private RhythmWords() {
    }

    /** Whether the rest of a clause behind its period says that something is done. */
    static boolean dutyFollows(String rest) {
        return DUTY_FOLLOWS.matcher(rest).matches() || Words.has(Words.OPENS_WITH_VERB, rest) || TELLS.matcher(rest).find() || COUNTED_OBJECT.matcher(rest).find();
    }

    /** Whether the period only tells a price or a size for each: nothing is done in it. */
    static boolean isRate(String text, int from, String rest) {
        return AMOUNT.matcher(rest).find()
                || MONEY.matcher(rest).find() && EACH_BEFORE.matcher(text.substring(Math.max(0, from - EACH), from)).find();
    }

    /** How many characters of the rest belong to the words shown: the clause where it is short, up to a further act. */
    static int shown(String rest) {
        var further = FURTHER_ACT.matcher(rest);
        int end = further.find() && further.start() > 1 ? further.start() : rest.length();
        if (end <= LONGEST_SHOWN) {
            return end;
        }
        var act = Words.OPENS_WITH_VERB.matcher(rest);
        return act.find() ? act.end() : WORDS_SHOWN;
    }
}
