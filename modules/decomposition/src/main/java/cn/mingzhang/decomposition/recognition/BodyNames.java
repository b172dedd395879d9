package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What names of public bodies look like: how they end, how they begin when nothing separates them, and which only name a role. */
final class BodyNames {

    private static final String BRACKET = "(?:[（(〔〈][^（）()〔〕〈〉]{1,16}[）)〕〉])?";
    /** Endings that close a name wherever they stand. */
    static final String ENDING = "(?:(?:人民)?政府(?!(?:督查|研究|法制|新闻|应急|外事|金融|信访|参事)[厅室办局])|管委会|委员会|指挥部|办公厅|办公室|部门|单位|机构|处室|科室|股室|中心|公司|银行|企业|国企|集团|大队|支队|总队|街道办|联席办|领导小组"
            + "|党校|妇联|残联|工商联|科协|协会|联合会|(?:联合|合作|总)社(?![区会保])|馆(?![员藏内长])|(?<![网本])站(?![点台群位内长])|局(?!面|部|限)|厅(?!堂)|(?<![省市区县州党])委(?![员托会])|部(?![门署分队])|办(?![公理好事法案学税])|处(?![理置罚于室分])|署(?!名)|院(?!长)|室(?![内外])|总工会|团委|团[省市区县州旗]委|机关党委|机关纪委|党工委|纪工委)" + BRACKET;
    private static final Pattern NAMED = Pattern.compile("^(?:.{0,24}办公室|.{1,24}(?:部|委|局|厅|办|办公厅|办公室|政府|处|署|院|中心|委员会|管委会|公司|总队|支队|大队|中队|队|党校|科|股|室|所|馆|站|分局|行|会|(?:联合|合作|总)社))" + BRACKET + "$");
    private static final Pattern ROLE = Pattern.compile("(?:部门|机构|单位|人员|机关|处室|科室|股室|场所|业务科|起草科|主体|同志|领导|小组|社会|大会|协会)" + BRACKET + "$|^[省市区县州旗镇乡]属|^(?:各|本|其|该|有关|相关|同级|上级"
            + "|下级|上述|所有|他们|我|并|且)|[的了是]|各级|以上|有关|相关");
    /** The body of one kind in each place: "各市、县（区）司法局", "各乡镇人民政府". */
    private static final Pattern REGIONAL = Pattern.compile("各(?:设区)?(?:市|州|县|区|旗|乡镇|镇|街道)[^，。的]{0,12}(?:局|委|政府|办事处)" + BRACKET + "|各(?:[省市州盟县区旗乡镇街村]|街道|社区|、|或|和){1,6}" + BRACKET);
    private static final Pattern OPENING = Pattern.compile("^(?:" + BRACKET.replace("?", "") + ")?.{0,30}(?:科|股|室|所|站|镇|乡|街道|队|馆|社|局|厅|委|部|办|处|署"
            + "|院|中心|政府|会|公司)" + BRACKET + "$");
    private static final Pattern COLLECTIVE = Pattern.compile("^各|有关|相关");
    private static final Pattern GROUP = Pattern.compile("(?:[省市县区州旗镇厅局委院]?(?:[级直属]|机关|政府)?)?(?:各|其他|其它|有关|相关|所有)[^，。]{0,12}(?:部门|单位|处室|科室|股室|机构|机关|乡镇|街道|县区|地区|企业|学校|医院)|各(?:设区)?[省市州盟县区旗乡镇街村]{1,4}" + BRACKET);
    private static final Pattern END = Pattern.compile(ENDING);
    private static final Pattern SHARED_GROUP = Pattern.compile("^(?:有关|相关|直属|级|工作|行政|业务)*+(?:部门|单位|机构|处室|科室|机关).*");
    private static final Pattern ENDS = Pattern.compile("(?:" + ENDING + "|(?:科|股|所|(?<!网)站|队|馆|社|镇|乡|街道|社区|村|村委会|协会|商会|学会|联合会|基金会|学校|学院|大学|医院|支行|分行|海关|法院|检察院|园区|新区|[开发技济能业]区|林场|农场|台|热线|专班|工作组|督导组|检察组|监察组|纪检组)" + BRACKET + ")$");
    /** What a name may end in; asked before the pattern. */
    private static final String LAST = "府会部厅室门位构处科股心司行业企团队道办组校联协馆站局委署院所社镇乡区村学台线班场关";
    private static final String OPENING_BRACKETS = "（(〔〈";
    private static final String CLOSING = "）)〕〉";
    /** Longer than any ending. */
    private static final int LONGEST_ENDING = 10;
    private static final int LONGEST_NAME = 24;
    private static final String REGIONS = "省市区县州旗各";
    private static final String BEGINNINGS = "省市区县州旗厅局各镇乡";

    private BodyNames() {
    }

    /** A body with a name of its own; words that end in 部门, 机构, 单位 or begin with 各 only name a role. */
    static boolean isNamed(String name) {
        return NAMED.matcher(name).matches() && !ROLE.matcher(name).find() || REGIONAL.matcher(name).matches();
    }

    /** A collective as an item of an assignment list opens with it: "各街道办事处", "其他有关部门". */
    static boolean opensAsCollective(String name) {
        return name.length() <= 16 && GROUP.matcher(name).matches() && name.indexOf('的') < 0;
    }

    /** A body as an item of an assignment list opens with it, before a colon. */
    static boolean opensItem(String name) {
        return name.length() <= 24 && OPENING.matcher(name).matches() && !Words.has(Words.OPENS_WITH_VERB, name) && name.indexOf('的') < 0;
    }

    static boolean isCollective(String name) {
        return COLLECTIVE.matcher(name).find();
    }

    /** Cuts names that stand together without a separator: after an ending, before the beginning of the next. */
    static List<Span> unglue(String text, int from, int to) {
        var names = new ArrayList<Span>();
        int start = from;
        var m = END.matcher(text).region(from, to).useTransparentBounds(true);
        while (m.find()) {
            if (m.end() < to && m.end() - start > 1 && startsName(text, start, m.end(), to)) {
                names.add(new Span(start, m.end()));
                start = m.end();
            }
        }
        if (start < to) {
            names.add(new Span(start, to));
        }
        return names;
    }

    private static boolean startsName(String text, int start, int at, int to) {
        return (BEGINNINGS.indexOf(text.charAt(at)) >= 0 || text.startsWith("国网", at) || text.startsWith("中国", at) || text.startsWith("国家", at))
                && !continuesAsGroup(text, start, at, to);
    }

    /** The end of the first ending in the text from..to, or -1. */
    static int firstEnd(String text, int from, int to) {
        var m = END.matcher(text).region(from, to).useTransparentBounds(true);
        while (m.find()) {
            if (!continuesAsGroup(text, from, m.end(), to)) {
                return m.end();
            }
        }
        return -1;
    }

    /** The end of the next ending behind a place, or -1. */
    static int nextEnd(String text, int from, int to) {
        var m = END.matcher(text).region(from, to).useTransparentBounds(true);
        return m.find() ? m.end() : -1;
    }

    /**
     * The end of the list of names that begins at a place: each name runs to an ending behind which the list goes on, ends, or
     * a clause opens. The place itself where there is no name.
     */
    static int endOfList(String text, int from, int to) {
        int at = from;
        int end = from;
        while (at < to) {
            int name = endOfName(text, at, Math.min(to, at + LONGEST_NAME));
            if (name < 0) {
                return end;
            }
            end = name;
            if (end >= to || "、，,和及与".indexOf(text.charAt(end)) < 0) {
                return end;
            }
            at = end + 1;
        }
        return end;
    }

    private static int endOfName(String text, int from, int to) {
        int last = -1;
        for (int end = firstEnd(text, from, to); end > 0; end = nextEnd(text, end, to)) {
            last = end;
            boolean closed = end >= to || "、，,和及与等。；;）)".indexOf(text.charAt(end)) >= 0 || Words.has(Words.OPENS_A_CLAUSE, text.substring(end, Math.min(to, end + 8)));
            if (closed && end - from > 1) {
                return end;
            }
        }
        return last;
    }

    /** "省政府" goes on in "省政府各部门". */
    private static boolean continuesAsGroup(String text, int start, int at, int to) {
        return at < to && text.charAt(at) == '各' && at - 2 >= start && text.startsWith("政府", at - 2)
                && SHARED_GROUP.matcher(text.substring(at + 1, Math.min(to, at + 12))).matches();
    }

    static boolean isBeginning(char c) {
        return BEGINNINGS.indexOf(c) >= 0;
    }

    /** Whether the text from..to is one name that begins with a region, with nothing behind its ending. */
    static boolean isOneName(String text, int from, int to) {
        return REGIONS.indexOf(text.charAt(from)) >= 0 && endsAsName(text.substring(from, to)) && unglue(text, from, to).size() == 1;
    }

    static boolean endsAsName(String name) {
        int end = name.length();
        if (end > 0 && CLOSING.indexOf(name.charAt(end - 1)) >= 0) {
            int open = end - 1;
            while (open > 0 && end - open <= LONGEST_NAME && OPENING_BRACKETS.indexOf(name.charAt(open)) < 0) {
                open--;
            }
            end = open;
        }
        return end > 0 && LAST.indexOf(name.charAt(end - 1)) >= 0
                && ENDS.matcher(name).region(Math.max(0, end - LONGEST_ENDING), name.length()).useTransparentBounds(true).find();
    }
}
