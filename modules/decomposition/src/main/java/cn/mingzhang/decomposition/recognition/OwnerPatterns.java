package cn.mingzhang.decomposition.recognition;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The wording of owner notes. To teach a new wording, add it here with a test. */
final class OwnerPatterns {

    private static final String COLON = "(?:[:：]|[】〕\\]﹞〗]\\s?[:：]?)";
    /** "牵头单位：", "责任处室：", "配合/责任单位：", "牵头（责任）单位：". */
    static final Sought LABEL = Sought.of(PartWords.FIRSTS, PartWords.ANY + "\\s?" + COLON);
    /** What may stand before a label that no bracket opens. */
    private static final String BREAK = "\\s。；;，,！!？?：:）)】〕\\]”\"》>—–·•●◆■▲*★|｜→…-";
    /** A label that needs no brackets around it. */
    static final Sought FREE_LABEL = Sought.of("（(【〔[﹝〖 \t" + PartWords.FIRSTS, "(?:^|(?<=[" + BREAK + "]))[（(【〔\\[﹝〖]?" + PartWords.WITH_NOUN + "\\s?" + COLON
            + "|(?<=[\\n。；;）) ])[ \\t]{0,20}(?:牵头|主办|承办|协办|责任|配合|(?:责任|任务)?分工)\\s?[:：]");
    /** A line that opens with a label, where a blank stands for the colon. */
    static final Pattern LABEL_LINE = Pattern.compile("(?<=\\n)[ \\t]{0,20}" + PartWords.WITH_NOUN + "(?:\\s{1,9}|[为是])(?=[^\\s：:，。])[^\\n。；：:]{2,120}[。]?(?=\\n|$)");
    private static final Pattern BLANK_LABEL = Pattern.compile("^\\s*+" + PartWords.WITH_NOUN + "(?:\\s{1,9}|[为是])");
    /** A line, not the first, that holds nothing but bodies and their part. */
    static final Pattern BARE_LINE = Pattern.compile("(?<=\\n)[ \\t]{0,20}[^\\n。；：:]{2,120}(?:牵头|牵头落实|牵头负责|负责|负责落实|按职责分工负责|分别负责|配合|配合落实|落实|承办|协办|组织实施)[。]?(?=\\n|$)");
    /** A sentence that says nothing but who leads and who takes part. */
    static final Pattern BARE_SENTENCE = Pattern.compile("(?<=[。；])[^\\n。；：:，]{2,60}牵头(?:负责|落实)?[，,、][^\\n。；：:]{2,80}(?:配合|参与|协助|负责|落实)[。]?");
    private static final Pattern OTHER_LABEL = Pattern.compile("(?:适用范围|完成时[限间]|时间节点|时限|责任人|责任领导|分管领导|联系人|备注|(?<=[；;，,。\\s])[\\u4e00-\\u9fff]{2,8}|[\\u4e00-\\u9fff]{2,5})\\s?" + COLON);
    private static final String BY_DUTY = "(?:(?:按照?|根据|依|依据)(?:各自)?(?:职责|职能|任务)(?:分工)?|共同|具体|分别|统一|分工|分头|抓好){0,4}";
    private static final String DOES = "牵头|主办|负总责|负责|配合|落实|参与|参加|协助|协办|承办|组织实施|承担|实施";
    /** Verbs that tell a part only of what is surely a body. */
    private static final String DOES_TOO = "指导|督促|监督|督办|统筹|协调|组织|推进|推动|办理|抓总|支持|执行|完成|协同|管理|审核|把关|汇总|验收";
    private static final Sought ROLE_VERB = Sought.of("按根据依共具分统抓牵主负配落参协承组实指督监推办支执完管审把汇验", BY_DUTY + "((?:" + DOES + "|" + DOES_TOO + "){1,4})");
    /** "甲局组织乙中心实施": who sees to it, and who does it. */
    private static final Pattern MAKES_OTHERS = Pattern.compile("^([^，。；：:]{2,60}?)(?:负责)?(?:组织|指导|督促|监督|统筹|协调|配合|协助)(?![，、]|" + DOES + ")([^，。；：:]{2,60}?)(?:具体|共同|按职责|按职责分工|分别|抓好|认真)?(?:实施|落实|执行|开展|办理|推进|承办)[。；;]?");
    private static final Pattern SURE_VERB = Pattern.compile(DOES);
    private static final Pattern LABEL_FIRST = Pattern.compile("^\\s*+" + LABEL.pattern().pattern());
    private static final Pattern NOTE = Pattern.compile("^[^。；：:]{0,200}(?:" + BY_DUTY + "(?:(?:" + DOES_TOO + ")?(?:" + DOES + ")(?:" + DOES_TOO + ")?))(?:(?:[）)〕〉]?[，,；;]|[）)〕〉][、\\s]?)[^。]{0,120})?[。；;]?\\s*$");
    private static final Pattern NOTE_TOO = Pattern.compile("^[^。；：:]{2,200}(?:" + DOES_TOO + ")[。；;]?\\s*$");
    /** The statement, once for the whole document, that the body named first leads. */
    private static final Sought FIRST_LEADS = Sought.of("排列位居标写第首最牵主", "(?:排|列|位|居|标|写|第一|首|最前)[^，。；]{0,12}(?:第一|首|前面|最前|[个位名家]|单位|部门|处室|科室)[^，。；]{0,10}(?:为|是|即|系)[^，。；]{0,4}(?:牵头|主办|主责)"
            + "|(?:排|列|位|居|标|写)(?:名|序)?(?:于|在)?(?:第一|首|最前|前面)[^，。；：:]{0,8}(?:牵头|主办|主责|负总责)"
            + "|(?:牵头|主办|主责)[^，。；：:]{0,6}(?:排|列|居|放|写|位)(?:于|在)?(?:第一|首|最前|前面)");
    /** The same behind the owners of one note, whose owner it is not. */
    private static final Pattern FIRST_LEADS_HERE = Pattern.compile("[，,；;。、](?:其中)?(?:" + FIRST_LEADS.pattern().pattern() + ")[^，。；;]{0,6}(?:[，,；;]?(?:以)?下同)?[。；;]?\\s*$");

    private static final Pattern BEFORE_NAMES = Pattern.compile("^[^、，；]*(?<!自)由(?=.{2})");

    private static final int LONGEST_KIND = 6;
    private static final String BETWEEN = "，,；;。、 ：:\n\t（()）【】〔〕[]｜|│";
    private static final int LONGEST_PARTS = 200;

    private OwnerPatterns() {
    }

    /** Names with what they do, or a label; words that tell a part but name nobody belong to the name before them. */
    static boolean isNote(String bracketed) {
        if (!Words.hasAny(bracketed, "头责办实合与加助施担导促督筹调织进动理总持行成同分位门室科处")) {
            return false;
        }
        return LABEL_FIRST.matcher(bracketed).find() || NOTE.matcher(bracketed).find() && !readNote(bracketed).isEmpty() || NOTE_TOO.matcher(bracketed).find() && namesBodies(bracketed)
                || isNoteOfParts(bracketed);
    }

    /** "甲处；乙处配合；6月底前": between semicolons bodies, bodies with their part, or a time; one of them tells a part. */
    private static boolean isNoteOfParts(String bracketed) {
        if (bracketed.length() > LONGEST_PARTS || !Words.hasAny(bracketed, "；;")) {
            return false;
        }
        boolean named = false;
        for (String part : bracketed.split("[；;]")) {
            boolean bodies = isNamesOnly(part) || NOTE.matcher(part).find() && !readNote(part).isEmpty() || NOTE_TOO.matcher(part).find() && namesBodies(part);
            if (!bodies && !DuePatterns.isTimeCell(part.strip())) {
                return false;
            }
            named |= bodies;
        }
        return named;
    }

    static boolean opensWithLabel(String words) {
        return LABEL_FIRST.matcher(words).find();
    }

    /** A note that gives names and no part. */
    static boolean isNamesOnly(String bracketed) {
        var names = NameList.parse(bracketed);
        return !names.isEmpty() && areBodies(names) && !bracketed.startsWith("以下");
    }

    /** Whether all that a note gives are bodies by their endings. */
    static boolean namesBodies(String note) {
        var owners = readNote(note);
        return areBodies(owners.lead) && areBodies(owners.responsible) && !owners.isEmpty();
    }

    private static boolean areBodies(List<String> names) {
        return names.stream().allMatch(n -> BodyNames.endsAsName(n) || BodyNames.opensAsCollective(n));
    }

    static boolean firstNamedLeads(String document) {
        return (document.contains("第一") || document.indexOf('首') >= 0) && FIRST_LEADS.isIn(document);
    }

    /** Reads the inside of a note: labelled lists, or names with a verb that tells their part. */
    static Owners readNote(String words) {
        String note = words.indexOf('头') < 0 ? words : FIRST_LEADS_HERE.matcher(words).replaceFirst("");
        var owners = new Owners();
        var label = LABEL.in(note);
        int end = 0;
        String part = null;
        for (int at = 0; LABEL.next(label, note, at); at = label.end()) {
            if (label.start() > 1 && MarkedNames.isMark(note, label.start()) && BodyNames.endsAsName(note.substring(0, label.start() - 1).strip())) {
                continue;
            }
            readSegment(note.substring(end, startOf(label.start(), end, note)), part, owners);
            part = label.group(1);
            end = label.end();
        }
        var blank = BLANK_LABEL.matcher(note);
        if (part == null && blank.find()) {
            part = blank.group(1);
            end = blank.end();
        }
        readSegment(note.substring(end), part, owners);
        if (owners.isEmpty() && isNamesOnly(note)) {
            MarkedNames.read(note, false, owners);
        }
        return owners;
    }

    /** A label goes back over words that only say which: "技术支持单位：" is one label, behind a name it begins with the part. */
    private static int startOf(int label, int from, String note) {
        int at = label;
        while (at > from && label - at < LONGEST_KIND && BETWEEN.indexOf(note.charAt(at - 1)) < 0) {
            at--;
        }
        boolean bounded = at == from || BETWEEN.indexOf(note.charAt(at - 1)) >= 0;
        return bounded && !BodyNames.endsAsName(note.substring(at, label)) ? at : label;
    }

    private static void readSegment(String segment, @Nullable String part, Owners owners) {
        var other = OTHER_LABEL.matcher(segment);
        String s = Words.hasAny(segment, ":：】〕]﹞〗") && other.find() ? segment.substring(0, other.start()) : segment;
        var made = MAKES_OTHERS.matcher(s);
        if (made.matches() && areBodies(NameList.parse(made.group(1)))) {
            owners.responsible(NameList.parse(made.group(1)));
            owners.responsible(NameList.parse(made.group(2)).stream().filter(n -> BodyNames.isNamed(n) || BodyNames.opensAsCollective(n)).toList());
            return;
        }
        var verb = ROLE_VERB.in(s);
        int end = 0;
        boolean leads = part != null && PartWords.leads(part);
        for (int at = 0; ROLE_VERB.next(verb, s, at); at = verb.end()) {
            if (!isInsideName(s, verb.end()) && !MarkedNames.isMark(s, verb.start())) {
                String names = behindBy(s.substring(end, verb.start()));
                if (SURE_VERB.matcher(verb.group(1)).find() || areBodies(NameList.parse(names))) {
                    MarkedNames.read(names, PartWords.leads(verb.group(1)) || verb.group(1).contains("牵头"), owners);
                    end = verb.end();
                }
            }
        }
        String rest = s.substring(end);
        if (part != null || end > 0 && !rest.isBlank() && areBodies(NameList.parse(rest))) {
            MarkedNames.read(rest, leads, owners);
        }
    }

    /** What is done by them may stand before their names: "补偿方案由甲局". */
    private static String behindBy(String names) {
        var by = BEFORE_NAMES.matcher(names);
        return by.find() ? names.substring(by.end()) : names;
    }

    /** "落实" in "政策落实处" is part of a name. */
    private static boolean isInsideName(String s, int end) {
        return end < s.length() && "，,；;。、 ）)等并".indexOf(s.charAt(end)) < 0 && !s.startsWith("会同", end) && !s.startsWith("联合", end);
    }
}
