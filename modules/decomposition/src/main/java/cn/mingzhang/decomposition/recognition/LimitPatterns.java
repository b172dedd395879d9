package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.recognition.Limit.Kind;
import cn.mingzhang.decomposition.recognition.Limit.Unit;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How long an act may take or must last: "3个工作日内", "不超过15日", "不少于30日". Years are no unit here, time before an event no limit. */
final class LimitPatterns {

    private static final String N = "(\\d{1,3}|[一二两三四五六七八九十]{1,4})";
    private static final String UNIT = "\\s?(个?工作日|个?自然日|个?日历天|日|天|个月|个?小时|月(?=以?内))";
    private static final Sought WITHIN = Sought.of("0123456789一二两三四五六七八九十", "(?<![\\d.．月年第每])" + N + UNIT + "\\s?(?:之|以)?内(?!容|部|地|涵)");
    private static final Sought AT_MOST = Sought.of("不最至缩压控", "(?:不(?:得|应|能)?(?:超过|多于|长于|迟于|晚于)|最长|最多|至多|(?:缩短|压缩|压减|控制)[^，。；\\d]{0,10}[至到在])\\s?" + N + UNIT);
    private static final Sought AT_LEAST = Sought.of("不至最满", "(?:不(?:得|应|能)?(?:少于|低于|短于)|至少|最少|满)\\s?(?:公示|公开|征求意见)?" + N + UNIT);
    /** "公示5个工作日以上": how long something is shown, kept or learnt; a condition such as "逾期30日以上" is none. */
    private static final Sought OR_MORE = Sought.of("0123456789一二两三四五六七八九十", "(?<=(?:公示|公告|公布|公开|张贴|展示|征求意见|征集意见|听取意见|意见征集|保存|保留|留存|存放|存档|备份|培训|跟岗|轮训|学习)"
            + "(?:时间|时长|期限|期|周期)?(?:应当|原则上|[应须需要])?[达在为均]?\\s?)" + N + UNIT + "\\s?(?:及?以上)(?![的未无没])");
    private static final Pattern BEFORE_EVENT = Pattern.compile("(?:提前|前|之前)\\s?(?:至少|不少于)?\\s?$");
    private static final Pattern BEFORE = Pattern.compile("^\\s?(?:(?:之|以)?前|[无未]|没有|仍|不能|无法)");

    private LimitPatterns() {
    }

    /** A limit and its characters. */
    record Found(Kind kind, int n, Unit unit, Span span) {
    }

    /** All limits in a (covered) text, in order. */
    static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        if (!Words.hasAny(text, "日天月时")) {
            return found;
        }
        var taken = new Apart();
        if (text.indexOf('内') >= 0) {
            collect(text, WITHIN, Kind.WITHIN, found, taken);
        }
        if (text.contains("以上")) {
            collect(text, OR_MORE, Kind.AT_LEAST, found, taken);
        }
        if (!Words.hasAny(text, "不最至压缩满")) {
            found.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
            return found;
        }
        collect(text, AT_MOST, Kind.WITHIN, found, taken);
        collect(text, AT_LEAST, Kind.AT_LEAST, found, taken);
        found.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
        return found;
    }

    private static void collect(String text, Sought pattern, Kind kind, List<Found> found, Apart taken) {
        var m = pattern.in(text);
        for (int at = 0; pattern.next(m, text, at); at = m.end()) {
            var span = new Span(m.start(), m.end());
            int n = Numerals.parse(m.group(1));
            boolean beforeEvent = BEFORE_EVENT.matcher(text.substring(Math.max(0, m.start() - 8), m.start())).find()
                    || BEFORE.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + 4))).find();
            if (n > 0 && !beforeEvent && taken.add(span)) {
                found.add(new Found(kind, n, unit(m.group(2)), span));
            }
        }
    }

    private static Unit unit(String word) {
        if (word.contains("工作日")) {
            return Unit.WORKDAY;
        }
        if (word.contains("小时")) {
            return Unit.HOUR;
        }
        return word.contains("月") ? Unit.MONTH : Unit.DAY;
    }
}
