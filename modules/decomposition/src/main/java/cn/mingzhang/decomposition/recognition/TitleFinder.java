package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title of the plan and the year it is for. */
final class TitleFinder {

    private static final int LONGEST_HEAD = 8000;
    private static final int LONGEST_TITLE = 90;
    private static final String GENRE = "(?:通知|意见|办法|公告|通告|要点|方案|分解表|分工表|任务表|规定|制度|报告|总结|措施|细则|规程|计划|安排|规划|规范|规则|清单|汇报|条例|分工|预案|决定|台账)";
    private static final Pattern TITLE = Pattern.compile("(?:关于.{2,80}" + GENRE + "|.{4,60}" + GENRE + ")(?:（[^）]{1,12}）)?");
    private static final Pattern NO_TITLE = Pattern.compile("^(?:\\d{4}年\\d|各|根据|为|按照|现将|附件|当前|首页|索|标)|[，；。]|如下|有关事项|首页|[:：]");
    private static final Pattern TABLE_HEAD = Pattern.compile("(?<=表)\\s?(?:序号|工作任务|主要任务|重点任务|任务).{0,40}$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d) ?年");
    private static final Pattern DEADLINE_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d) ?年(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?|底|末|上半年)?前");
    private static final Pattern PUBLISHED = Pattern.compile("(?<!\\d)(20\\d\\d)(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|年\\d{1,2}月\\d{1,2}日)"
            + "|二[〇○零０OＯ]([〇○零０OＯ一二三四五六七八九]{2})年");

    /** The date of a signature that ends the text, run into the last item. */
    private static final Pattern SIGNED = Pattern.compile("(?<!\\d)(20\\d\\d) ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日\\s*$");
    private static final int LONGEST_SIGNATURE = 40;

    /** What a title may end in; asked before the pattern. */
    private static final String LAST = "知见法告点案表定度结施则程划排范单报例工账）";

    private TitleFinder() {
    }

    /** The last title before the given place, without book marks' content being taken for one. */
    static String title(String text, int before) {
        String head = text.substring(Math.max(0, before - LONGEST_HEAD), before);
        String best = "";
        var lines = segments(head);
        for (int i = 0; i < lines.size(); i++) {
            for (String candidate : joined(lines, i)) {
                if (isTitle(candidate)) {
                    best = candidate.startsWith("关于") && best.endsWith(candidate) ? best : candidate;
                    break;
                }
            }
        }
        return best;
    }

    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && line.length() > 4 && LAST.indexOf(line.charAt(line.length() - 1)) >= 0 && TITLE.matcher(line).matches() && !NO_TITLE.matcher(line).find();
    }

    private static List<String> segments(String head) {
        var out = new ArrayList<String>();
        for (String segment : head.split("\\n|(?<=[。）]) *| {1,}|(?<=号)(?=[\\u4e00-\\u9fff])")) {
            if (!segment.isBlank()) {
                out.add(TABLE_HEAD.matcher(segment.strip()).replaceFirst(""));
            }
        }
        return out;
    }

    /** A title may be broken over up to three lines; the longest reading comes first. */
    private static List<String> joined(List<String> lines, int at) {
        var out = new ArrayList<String>();
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + 3); i++) {
            joined.append(lines.get(i));
            out.addFirst(joined.toString());
        }
        return out;
    }

    /** The year in the title, else that of the signature or the last date, else that of publication. */
    static @Nullable Integer year(String text, String title, int firstItem, List<Span> setAside) {
        var inTitle = YEAR.matcher(title);
        if (inTitle.find()) {
            return Integer.valueOf(inTitle.group(1));
        }
        Integer published = null;
        for (var span : setAside) {
            var m = PUBLISHED.matcher(text).region(span.from(), span.to());
            while (m.find()) {
                int year = m.group(1) != null ? Integer.parseInt(m.group(1)) : 2000 + tens(m.group(2));
                published = published == null || span.from() >= firstItem ? Integer.valueOf(year) : published;
            }
        }
        var inPreamble = YEAR.matcher(text).region(0, Math.min(firstItem, text.length()));
        if (published != null) {
            return published;
        }
        if (inPreamble.find()) {
            return Integer.valueOf(inPreamble.group(1));
        }
        var signed = SIGNED.matcher(text).region(Math.max(0, text.length() - LONGEST_SIGNATURE), text.length());
        return signed.find() ? Integer.valueOf(signed.group(1)) : orElse(earliestDeadline(text), commonest(text));
    }

    /** Where nothing else tells: the first year that a deadline names, since plans do not begin after their first. */
    private static @Nullable Integer earliestDeadline(String text) {
        return DEADLINE_YEAR.matcher(text).results().map(m -> Integer.valueOf(m.group(1))).min(Integer::compare).orElse(null);
    }

    private static @Nullable Integer orElse(@Nullable Integer year, @Nullable Integer other) {
        return year != null ? year : other;
    }

    /** The year that is named most often, of two as often the earlier. */
    private static @Nullable Integer commonest(String text) {
        var named = new TreeMap<Integer, Integer>();
        YEAR.matcher(text).results().forEach(m -> named.merge(Integer.valueOf(m.group(1)), 1, Integer::sum));
        return named.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(null);
    }

    private static int tens(String digits) {
        return Math.max(0, "零一二三四五六七八九".indexOf(digits.charAt(0))) * 10 + Math.max(0, "零一二三四五六七八九".indexOf(digits.charAt(1)));
    }
}
