package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a list of bodies into names as written; "等有关部门" and "会同有关部门" are dropped, names are never completed. */
final class NameList {

    private static final int LONGEST = 40;
    private static final int LONGEST_PLAIN = 20;
    /** Longer than a name with all that may stand around it; what is longer is none. */
    private static final int LONGEST_PART = 160;
    private static final String PLAIN_ENDS = "局厅委部办处府室科股院署司中心门位";
    private static final String NO_BEGINNING = "由其以及和与配责持长常立即限每";
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:[各有相关直属行业主管业务职能责任成员处科股室部门单位机构地区方面省市县级国务院政府]*+)(?=$|[、，,；;。])");
    private static final Pattern TOGETHER_WITH_OTHERS = Pattern.compile("(?:会同|商|及|和|、)?(?:其他)?(?:有关|相关)(?:部门|单位|处室|方面)(?:配合|参与|参加)");
    private static final Pattern WITH_OTHERS = Pattern.compile("会同(?:各)?(?:有关|相关)(?:部门|单位|处室|科室|方面|地区)*+");
    /** "（…，下同）": said about the list and no part of a name. */
    private static final Pattern REMARK = Pattern.compile("[（(]以下(?:统一)?简称[^（）()]{1,20}[）)]|[（(][^（）()]{0,60}(?:下同|列第一|除标注)[^（）()]{0,40}[）)]|[。；;，,][^。；;]{0,40}(?:为牵头(?:单位|部门|处室)|为责任(?:单位|部门)|下同)[^。]{0,12}$");
    /** Words that join names, where names stand on both sides. */
    private static final Pattern AND = Pattern.compile("以及|会同|联合(?![社会体国党])|[和及与商]");
    private static final Pattern KIND_ONLY = Pattern.compile("(?:部门|单位|机构|处室|科室|机关|企业|个人).*");
    private static final Pattern OTHERS = Pattern.compile("^(?:各|其|有关|相关)");
    private static final String SEPARATORS = "、，,；;/｜|│";
    private static final Pattern EDGES = Pattern.compile("^(?:由|其中|以|及|和|与|\\d{1,2}[.．]|[①-⑳]|[" + PartWords.SIGNS + "】〕:：\"“、，,；;。.—–－\\s])++|[（(〔〈<\\[]\\s?总?" + PartWords.PART + "(?:" + PartWords.NOUN + "|负责|落实)?\\s?[）)〕〉>\\]]\\s*$|(?:按照?各自职责|按照?(?:职责|职能|任务)分工|根据职责分工|依职责|分工|分别|共同"
            + "|具体|统一|[" + PartWords.SIGNS + ":：、，,；;。.【〔\\[\\s])++$");
    private static final Pattern NO_NAME = Pattern.compile("^(?:无|略|同上|下同|[-—/\\d]+)$|[。！？：:；;]|牵头|负责|^(?:配合|责任)"
            + "|^(?:持续|长期|常态|全年|立即|立行|即时|限时|每[年月季周日半个])|(?:[年月日号]|季度|半年)(?:[底末初]|内)?(?:之?前)?(?:完成|办结|落实|公[布开]|报送|建成)?$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NAME = Pattern.compile("(?:\\d{2,6}|[A-Z]{2,8})?[\\u4e00-\\u9fff].*[\\u4e00-\\u9fff）)”]");

    private NameList() {
    }

    /** The names, in order, each once. */
    static List<String> parse(String list) {
        var names = new ArrayList<String>();
        for (String part : RegionalNames.join(split(separated(list)))) {
            String name = isPlain(part) ? part : cleaned(part);
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Most parts are names and nothing else; those need no patterns. */
    private static boolean isPlain(String part) {
        int last = part.length() - 1;
        if (last < 1 || last > LONGEST_PLAIN || PLAIN_ENDS.indexOf(part.charAt(last)) < 0 || NO_BEGINNING.indexOf(part.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = part.charAt(i);
            if (c < '\u4e00' || c > '\u9fff' || c == '等' || c == '头' || c == '责') {
                return false;
            }
        }
        return true;
    }

    /** The name without what stands around it, or nothing where it is none. */
    private static String cleaned(String part) {
        if (part.length() > LONGEST_PART) {
            return "";
        }
        String name = EDGES.matcher(part.indexOf('等') < 0 ? part : AND_OTHERS.matcher(part).replaceAll("")).replaceAll("");
        name = BLANKS.matcher(name).replaceAll("");
        return NAME.matcher(name).matches() && name.length() <= LONGEST && !NO_NAME.matcher(name).find() ? name : "";
    }

    /** The list without remarks and words for others, with a separator for each "and"; each pattern is asked only where its words occur. */
    private static String separated(String list) {
        String s = Words.hasAny(list, "同列标为称") ? REMARK.matcher(list).replaceAll("") : list;
        if (s.contains("关")) {
            s = WITH_OTHERS.matcher(TOGETHER_WITH_OTHERS.matcher(s).replaceAll("、")).replaceAll("、");
        }
        return Words.hasAny(s, "及会和与联商") ? divided(s) : s;
    }

    /** The list with a separator for each "and" between two names; the "and" of 文化和旅游局 belongs to its name. */
    private static String divided(String list) {
        var and = AND.matcher(list);
        var out = new StringBuilder(list.length());
        int at = 0;
        while (and.find()) {
            String before = lastPart(list.substring(Math.max(at, and.start() - LONGEST_PART), and.start()));
            String behind = firstPart(list.substring(and.end(), Math.min(list.length(), and.end() + LONGEST_PART)));
            boolean joins = (BodyNames.endsAsName(before) || before.startsWith("各") || before.endsWith("等"))
                    && (BodyNames.firstEnd(behind, 0, behind.length()) > 1 || BodyNames.endsAsName(behind) || OTHERS.matcher(behind).find()) && !KIND_ONLY.matcher(behind).matches();
            if (joins || and.group().equals("会同")) {
                out.append(list, at, and.start()).append('、');
                at = and.end();
            }
        }
        return out.append(list, at, list.length()).toString();
    }

    private static String lastPart(String words) {
        int from = words.length();
        while (from > 0 && SEPARATORS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return words.substring(from).strip();
    }

    private static String firstPart(String words) {
        int to = 0;
        while (to < words.length() && SEPARATORS.indexOf(words.charAt(to)) < 0) {
            to++;
        }
        return words.substring(0, to).strip();
    }

    /** Splits at separators outside brackets; a blank separates only where names end and begin. */
    static List<String> split(String s) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            depth += "（(〔〈".indexOf(c) >= 0 ? 1 : "）)〕〉".indexOf(c) >= 0 ? -1 : 0;
            boolean blank = Character.isWhitespace(c) && part.length() > 2 && i + 1 < s.length() && "（(".indexOf(s.charAt(i + 1)) < 0;
            if (depth <= 0 && (SEPARATORS.indexOf(c) >= 0 || blank)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
