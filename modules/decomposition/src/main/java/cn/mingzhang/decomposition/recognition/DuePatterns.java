package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines: a date or period with 前, 内 or 完成 behind it, or after a label such as 完成时限.
 * A due is the last day of the period named; "2018年前" is the last day of the year before.
 */
final class DuePatterns {

    private static final String N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?:(?<year>20\\d\\d) ?年度?|(?<said>今年|本年度?|当年|明年|次年|翌年))?";
    private static final String WHEN = YEAR + "[ ]?(?:"
            + "(?<month>" + N + ") ?月(?:份)? ?(?:(?<day>" + N + ") ?[日号]|(?<part>底|末|上旬|中旬|下旬|初))?"
            + "|第?(?<quarter>[一二三四1-4]) ?季度(?:末|底)?"
            + "|(?<half>[上下]半年)(?:末|底)?"
            + "|(?<end>年底|年末|岁末|年内|年度内|底|末|内(?!容|部|地)))";
    private static final Sought DATED = Sought.of("0123456789一二三四五六七八九十第上下年今本当明次翌", "(?<![\\d〔\\[一二三四五六七八九十两半几-])" + WHEN
            + "(?<tail>(?<=年内|度内|\\d年内)|(?:之|以)?前(?!期|述|款|后|往|一|景|沿|提(?![出交供升高请报]))|之?内(?!容|部|地)"
            + "|(?=[，,]?(?:全面|基本|全部|如期|按时)?(?:完成|办结|建成(?!效))))");
    private static final Pattern IN_CELL = Pattern.compile(WHEN);
    private static final Sought YEAR_BEFORE = Sought.of("2", "(?<!\\d)(20\\d\\d) ?年(?:以|之)?前(?![期述款后往])");
    private static final Sought YEAR_DONE = Sought.of("2", "(?<!\\d)(20\\d\\d) ?年(?=(?:全面|基本|全部|如期|按时)?(?:完成|建成))");
    private static final Sought LABELLED = Sought.of("时期节", "((?:时[限间]|期限|节点)(?:要求)?\\s?[:：】〕]\\s{0,9})" + WHEN);
    private static final Pattern NEXT_DATE = Pattern.compile("\\G\\s?[、和及,，]\\s?" + WHEN);
    private static final Pattern TIME_LINE = Pattern.compile("[【〔\\[（(]?(?:完成|办结|推进|实施)?(?:时[限间]|期限|时间节点)(?:要求)?[】〕\\]）)]?\\s?[:：】]?[^\\n。；]{1,40}(?=\\n|$)");
    private static final Pattern EVERY = Pattern.compile("(?:每|逐|按)(?:个|一)?(?:年度?|季度?|月|半年|周)[^，。；;]{0,12}$|每[^，。；]{0,10}[、和]$");
    private static final Pattern UP_TO = Pattern.compile("(?:到|至)[ ]?$");
    private static final Pattern PAST = Pattern.compile("(?:截至|截止|截止到|自|从)[ ]?$");
    private static final Pattern TARGET = Pattern.compile("确保|力争|实现|达到|取得|形成");
    private static final Pattern POLICY = Pattern.compile("免征|减征|减免|免收|享受|优惠|补贴标准|有效期|执行期|延长至|延续|按现行规定");
    /** "2020年底前形成的欠款": which things are meant, not when something is due. */
    private static final Pattern DESCRIBES = Pattern.compile("^(?:的(?!时限|期限|要求|时间|目标|节点|任务)|[已未尚][\\u4e00-\\u9fff]{1,6}的(?!时限|期限|要求)|(?:[已未尚]|已经|尚未|新)?(?:形成|产生|发生|建成|建设|建造|竣工|完工|开工|投入使用|投用|投产|交付|出台|制定|印发|发布|公布|颁布|实施|施行|签订|立案|受理|登记|注册|设立|成立|认定|取得|获得|批准|审批|核准"
            + "|备案|入库|入职|参加工作|退休|入学|毕业|出生|到期|逾期|拖欠|欠缴|办结|完成|整改)(?:使用|运营|运行|在册|入库|备案|到位)?的(?!时限|期限|要求))");
    private static final Pattern TIMES = Pattern.compile("^[^，。；]{0,24}?[\\d一两二三四五六七八九十]+\\s?(?:次|场|期|篇|条)");

    /** What a cell for times says, at the end of a row. */
    static final Pattern TIME_CELL = Pattern.compile("\\s{0,4}(?:(?:20\\d\\d年|[次明今当]年)?(?:\\d{1,2}月(?:份|底|\\d{1,2}日)?|年底|上半年|下半年|第?[一二三四]季度)(?:之?前)?|20\\d\\d年(?:底)?(?:前)?"
            + "|全年|年内|立即|即时|长期(?:坚持|推进)?|持续(?:推进|实施)?|常态化(?:推进|开展)?|每[年月季周][\\u4e00-\\u9fff]{0,6})$");

    private final @Nullable Integer documentYear;

    DuePatterns(@Nullable Integer documentYear) {
        this.documentYear = documentYear;
    }

    static boolean isTimeCell(String cell) {
        return cell.length() <= 24 && TIME_CELL.matcher(cell).lookingAt();
    }

    /** The end of a line that holds nothing but a labelled time, where the words from..to begin with one; else from. */
    static int endOfLabelledLine(String text, int from, int to) {
        int words = from;
        while (words < to && (text.charAt(words) == ' ' || text.charAt(words) == '\t')) {
            words++;
        }
        var m = TIME_LINE.matcher(text).region(words, to);
        return m.lookingAt() ? m.end() : from;
    }

    /** A deadline and its characters. */
    record Found(@Nullable LocalDate date, Span span) {
    }

    /** All deadlines in a (covered) text, in order; the date is null where no year is known. */
    List<Found> find(String text) {
        var found = new ArrayList<Found>();
        if (!Words.hasAny(text, "月季半年底末") || !Words.hasAny(text, "前内完办建")) {
            return found;
        }
        var m = DATED.in(text);
        Integer lastYear = documentYear;
        for (int at = 0; DATED.next(m, text, at); at = m.end()) {
            if (m.group("year") != null && !DESCRIBES.matcher(clauseAfter(text, m.end())).find()) {
                lastYear = Integer.valueOf(m.group("year"));
            }
            if (isDeadline(text, m)) {
                found.add(new Found(date(m, lastYear), new Span(m.start(), m.end())));
            }
        }
        years(text, YEAR_BEFORE, -1, found);
        years(text, YEAR_DONE, 0, found);
        return found;
    }

    /** The date in a cell of a column of deadlines, where no 前 is needed. */
    List<Found> findInCell(String cell) {
        var dues = find(cell);
        var m = IN_CELL.matcher(cell);
        if (dues.isEmpty() && m.find() && !isHalf(m) && !EVERY.matcher(cell.substring(0, m.start())).find()) {
            var year = m.group("year") == null ? documentYear : Integer.valueOf(m.group("year"));
            dues.add(new Found(date(m, year), new Span(m.start(), m.end())));
            further(cell, m.end(), year, dues);
        }
        return dues;
    }

    /** Dates that go on a list. */
    private void further(String text, int from, @Nullable Integer year, List<Found> found) {
        var next = NEXT_DATE.matcher(text).region(from, text.length());
        while (next.find()) {
            found.add(new Found(date(next, year), new Span(next.start(), next.end())));
        }
    }

    /** Dates that a label names as deadlines, though no 前 follows them. */
    List<Found> findLabelled(String text) {
        var found = new ArrayList<Found>();
        if (!Words.hasAny(text, "时期节")) {
            return found;
        }
        var m = LABELLED.in(text);
        for (int at = 0; LABELLED.next(m, text, at); at = m.end()) {
            var year = m.group("year") == null ? documentYear : Integer.valueOf(m.group("year"));
            found.add(new Found(date(m, year), new Span(m.end(1), m.end())));
            further(text, m.end(), year, found);
        }
        return found;
    }

    private void years(String text, Sought pattern, int shift, List<Found> found) {
        var m = pattern.in(text);
        for (int at = 0; pattern.next(m, text, at); at = m.end()) {
            String rest = clauseAfter(text, m.end());
            if (!POLICY.matcher(rest).find() && !DESCRIBES.matcher(rest).find() && !PAST.matcher(before(text, m.start(), 4)).find()) {
                found.add(new Found(LocalDate.of(Integer.parseInt(m.group(1)) + shift, 12, 31), new Span(m.start(), m.end())));
            }
        }
    }

    private static boolean isDeadline(String text, Matcher m) {
        if (isHalf(m)) {
            return false;
        }
        String before = before(text, m.start(), 24);
        String after = clauseAfter(text, m.end());
        if (EVERY.matcher(before).find() || PAST.matcher(before).find() || POLICY.matcher(after).find() || DESCRIBES.matcher(after).find()) {
            return false;
        }
        if (UP_TO.matcher(before).find() && TARGET.matcher(after).find()) {
            return false;
        }
        boolean within = m.group("tail").endsWith("内") || m.group("end") != null && m.group("end").endsWith("内");
        return !(within && TIMES.matcher(after).find());
    }

    /** "底", "内" without the year that they are the end of. */
    private static boolean isHalf(Matcher m) {
        return m.group("end") != null && m.group("year") == null && m.group("said") == null && "年岁".indexOf(m.group("end").charAt(0)) < 0;
    }

    private static String before(String text, int at, int length) {
        return text.substring(Math.max(0, at - length), at);
    }

    /** The sentence after a date, as far as it can tell what the date means. */
    private static String clauseAfter(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 40 && "。；;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    private @Nullable LocalDate date(Matcher m, @Nullable Integer year) {
        String said = m.group("said");
        Integer base = said == null || documentYear == null ? year : documentYear;
        if (base == null) {
            return null;
        }
        int y = base + (said != null && "明次翌".indexOf(said.charAt(0)) >= 0 ? 1 : 0);
        if (m.group("month") != null) {
            return inMonth(y, Numerals.parse(m.group("month")), m);
        }
        if (m.group("quarter") != null) {
            return YearMonth.of(y, Math.max(1, Numerals.parse(m.group("quarter"))) * 3).atEndOfMonth();
        }
        return "上半年".equals(m.group("half")) ? LocalDate.of(y, 6, 30) : LocalDate.of(y, 12, 31);
    }

    private static @Nullable LocalDate inMonth(int year, int month, Matcher m) {
        if (month < 1 || month > 12) {
            return null;
        }
        var of = YearMonth.of(year, month);
        if (m.group("day") != null) {
            int day = Numerals.parse(m.group("day"));
            return day >= 1 && day <= of.lengthOfMonth() ? of.atDay(day) : null;
        }
        String part = m.group("part");
        if (part == null) {
            return hasTail(m, "前") ? of.minusMonths(1).atEndOfMonth() : of.atEndOfMonth();
        }
        return switch (part) {
            case "初", "上旬" -> of.atDay(10);
            case "中旬" -> of.atDay(20);
            default -> of.atEndOfMonth();
        };
    }

    private static boolean hasTail(Matcher m, String tail) {
        return m.pattern() == DATED.pattern() && m.group("tail").endsWith(tail);
    }
}
