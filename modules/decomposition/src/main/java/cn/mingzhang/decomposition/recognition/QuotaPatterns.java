package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.recognition.Recurrence.Per;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is to be done: "每季度至少1次", "全年不少于4次", "按月公布", "每年1月10日、7月10日前". */
final class QuotaPatterns {

    private static final String N = "(\\d{1,4}|[一二两三四五六七八九十]{1,3})";
    private static final String PERIOD = "(?<period>半年|半个?月|旬|两个月|双月|(?:一个?)?季度?|(?:一个?)?月度?|(?:一个?)?(?:周|星期)|个?工作日|日|天|年度?)";
    private static final Sought EVERY = Sought.of("每按逐", "每(?:个|一)?" + PERIOD + "(?!个月|来|份)|(?<by>按|逐)" + PERIOD.replace("period", "byPeriod")
            + "(?:[、和及](?:半年|季度?|月度?|年度?))*+");
    /** What makes "按月", "逐季度" a rhythm: something is done. */
    private static final Pattern BY_FOLLOWS = Pattern.compile("向|对|进行|开|组织|及时|定期|公|发|报|通|更|汇|编|调|统|检|分|召|在|将|做|完成|晾|排名|上|填|梳|收|整");
    /** "按月度考核结果": a thing, by its period. */
    private static final Pattern BY_THING = Pattern.compile("\\S{2}(?:结果|指标|情况|标准|成绩|任务|计划|要求|进度|办法|规定)");
    private static final Sought WITHIN_YEAR = Sought.of("全年一本半", "(?:全年|年内|年度内|一年内?|本年度|(?<![上下])(?<half>半年内?))[^，。；\\d一二两三四五六七八九十]{0,16}?(?:至少|不少于|不低于"
            + "|不得少于|≥)[^，。；\\d一二两三四五六七八九十]{0,16}" + N + "\\s?(?:次|场|期|篇|条|件|轮|批|个)"
            + "|(?:全年|年内|年度内|本年度)[^，。；\\d一二两三四五六七八九十]{0,16}" + N + "\\s?(?:次|场|期)(?:以上)?");
    private static final Sought HABIT = Sought.of("半季月周一", "(?<![\\d第上下])(?<period>半年|半月|一?季度?|一?月|一?周|一年)一(?:次|报|通报|调度|督查|公布|公开|更新|总结|汇总|评|考核|检查|研判|会商|排名|晾晒)");
    private static final Pattern TIMES = Pattern.compile("(?<![第\\d])" + N + "\\s?(次|场|期|轮|篇|条|件|(?<=(?:少于|低于|至少)\\d{1,4})(?:人次|家|批|起|例|名|户|人|项|份|处|所|村|个(?!工作日|月|小时)))(?!及?以上的)");
    private static final Pattern CAP = Pattern.compile("不(?:得)?超过|不多于|不高于|最多|至多|以内|递增|增长|提高|提升|下降|降低");
    private static final Pattern DATE_LIST = Pattern.compile("^(?:的|在|于)?\\s?(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?[日号](?:(?:前|之前)?(?:[、和及与，]"
            + "|以及)(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?[日号])*+(?:以?前|之前)?");
    private static final Pattern MONTH_LIST = Pattern.compile("^(?:的|在|于)?\\s?\\d{1,2}\\s?月(?:底|末|份|初)?(?:[、和及与]\\d{1,2}\\s?月(?:底|末|份|初)?)*+(?:前|之前)?");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:按照|根据|依据|纳入|列入|参照|结合)$");
    private static final int LONGEST_CLAUSE = 60;
    private static final int WORDS_SHOWN = 12;
    /** "春秋两季各一次": as often in each part of the period. */
    private static final Pattern PARTS = Pattern.compile("^[^，。；]{0,8}?(?:(?<n>[两二三四2-4])\\s?个?(?:季度?|学期|假期?|半年|时段|阶段|旬)|上、?下(?:半年|旬|学期)|上半年[、和及与]下半年|上旬[、和及与]下旬|寒暑?、?[和及与]?暑?假|月初[、和及与]?月末|春秋|冬夏|[春夏秋冬]季?[、和及与][春夏秋冬]季?)[^，。；]{0,4}?(?:各|分别)");
    /** The quota of others, said in what follows without its period: "省级每年1期，市级不少于2期". */
    private static final Pattern OTHERS_TOO = Pattern.compile("[，,；;、]\\s?(?![^，。；]{0,6}(?:全年|年内|累计|合计|总计|共|其中|每))[\\u4e00-\\u9fff（）]{0,8}(?:级|市州?|县|区|镇|乡|街道|村|社区|部门|单位|处室|科室|机关|企业|学校|医院|类)(?:各|均|要|应|须)?(?:不少于|不低于|不得少于|至少)\\s?"
            + N + "\\s?(次|场|期|轮|批|篇|条|件)");

    private static final Pattern CELL = Pattern.compile("\\s*(?:每个?|按|逐)" + PERIOD + "[末底初]?前?(?:一次|1次|更新|公布|公开|发布|报送)?\\s*");

    private QuotaPatterns() {
    }

    /** A quota and its characters. */
    record Found(int atLeast, Per per, Span span) {
    }

    /** All quotas in a (covered) text, in order. */
    static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        if (!Words.hasAny(text, "年季月周日天星旬")) {
            return found;
        }
        var m = EVERY.in(text);
        for (int at = 0; EVERY.next(m, text, at); at = m.end()) {
            boolean by = m.group("by") != null;
            String period = by ? m.group("byPeriod") : m.group("period");
            var per = per(period);
            boolean done = !by || BY_FOLLOWS.matcher(text).region(m.end(), text.length()).lookingAt()
                    || Words.has(Words.OPENS_WITH_VERB, text.substring(m.end(), Math.min(text.length(), m.end() + WORDS_SHOWN)))
                    && !BY_THING.matcher(text).region(m.end(), text.length()).lookingAt();
            if (done && !("逐".equals(m.group("by")) && per == Per.YEAR)) {
                every(text, m, period, by, found);
            }
        }
        var taken = new Apart();
        found.forEach(f -> taken.add(f.span()));
        var year = WITHIN_YEAR.in(text);
        for (int at = 0; WITHIN_YEAR.next(year, text, at); at = year.end()) {
            int n = Numerals.parse(year.group(2) != null ? year.group(2) : year.group(3));
            addApart(found, taken, n, year.group("half") == null ? Per.YEAR : Per.HALF_YEAR, year);
        }
        var habit = HABIT.in(text);
        for (int at = 0; HABIT.next(habit, text, at); at = habit.end()) {
            addApart(found, taken, times(habit.group("period")), per(habit.group("period")), habit);
        }
        found.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
        return found;
    }

    /** The rhythm that is all a cell for times says: "每季度", "按月". */
    static List<Found> findInCell(String cell) {
        var m = CELL.matcher(cell);
        return m.matches() ? List.of(new Found(times(m.group("period")), per(m.group("period")), new Span(m.start("period"), m.end()))) : List.of();
    }

    private static void addApart(List<Found> found, Apart taken, int n, Per per, Matcher m) {
        var span = new Span(m.start(), m.end());
        if (n > 0 && taken.add(span)) {
            found.add(new Found(n, per, span));
        }
    }

    private static void every(String text, Matcher m, String period, boolean by, List<Found> found) {
        int from = m.start();
        int at = m.end();
        int end = clauseEnd(text, at);
        var per = per(period);
        String rest = text.substring(at, end);
        if (ATTRIBUTE.matcher(text.substring(Math.max(0, from - 4), from)).find() || RhythmWords.isRate(text, from, rest)) {
            return;
        }
        for (var list : List.of(DATE_LIST, MONTH_LIST)) {
            var dates = list.matcher(text.substring(at, Math.min(text.length(), at + LONGEST_CLAUSE)));
            if (dates.find() && (per == Per.YEAR || list == DATE_LIST)) {
                found.add(new Found(count(dates.group(), list), per, new Span(from, at + dates.end())));
                return;
            }
        }
        int times = times(period) * parts(rest);
        var counted = counted(rest, from, at, times, per);
        if (!counted.isEmpty()) {
            found.addAll(counted);
            ofOthers(text, end, times, per, found);
        } else if ((by || times > 1 || RhythmWords.dutyFollows(rest)) && !CAP.matcher(rest).find()) {
            found.add(new Found(times, per, new Span(from, at + RhythmWords.shown(rest))));
        }
    }

    /** What a clause counts; acts go before things. */
    private static List<Found> counted(String rest, int from, int at, int factor, Per per) {
        var times = TIMES.matcher(rest);
        var counted = new ArrayList<Found>();
        boolean done = false;
        while (times.find() && !CAP.matcher(rest.substring(0, times.start())).find()) {
            boolean act = "次场期轮".contains(times.group(2));
            if (act && !done) {
                counted.clear();
            }
            if (act || counted.isEmpty()) {
                counted.add(new Found(factor * Numerals.parse(times.group(1)), per, new Span(counted.isEmpty() ? from : at + times.start(), at + times.end())));
            }
            done |= act;
        }
        return counted;
    }

    /** Further quotas of the same rhythm, whose period is not said again. */
    private static void ofOthers(String text, int end, int factor, Per per, List<Found> found) {
        var others = OTHERS_TOO.matcher(text).region(end, text.length());
        while (others.lookingAt()) {
            found.add(new Found(factor * Numerals.parse(others.group(1)), per, new Span(others.start() + 1, others.end())));
            others.region(others.end(), text.length());
        }
    }

    /** Into how many parts the period is cut, in each of which it is done. */
    private static int parts(String rest) {
        var parts = PARTS.matcher(rest);
        if (!parts.find()) {
            return 1;
        }
        return parts.group("n") == null ? 2 : Numerals.parse(parts.group("n"));
    }

    private static int count(String dates, Pattern list) {
        var each = Pattern.compile(list == DATE_LIST ? "[日号]" : "月").matcher(dates);
        return (int) each.results().count();
    }

    private static int clauseEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_CLAUSE && "，,。；;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** How often a period that has no name of its own comes in the one that {@link #per} gives for it. */
    private static int times(String period) {
        return switch (period) {
            case "半月", "半个月" -> 2;
            case "旬" -> 3;
            case "两个月", "双月" -> 6;
            default -> 1;
        };
    }

    private static Per per(String period) {
        if (period.equals("两个月") || period.equals("双月")) {
            return Per.YEAR;
        }
        if (period.equals("旬")) {
            return Per.MONTH;
        }
        if (period.contains("半年")) {
            return Per.HALF_YEAR;
        }
        if (period.contains("季")) {
            return Per.QUARTER;
        }
        if (period.contains("月")) {
            return Per.MONTH;
        }
        if (period.contains("周") || period.contains("星期")) {
            return Per.WEEK;
        }
        return period.contains("年") ? Per.YEAR : Per.DAY;
    }
}
