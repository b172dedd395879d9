package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Named bodies in running text that lead, are responsible or help; role words do not count. A sentence is read clause by
 * clause: who helps counts only behind a clause that says who leads or is responsible. To teach a new wording, add it here
 * with a line in the test.
 */
final class ProseOwners {

    private static final String NAMES = "([\\u4e00-\\u9fff、（）()“”+]{2,60}?)";
    private static final String DUTY = "(?:要|应当?|须|将)?(?:(?:按照?|根据|依|依据)(?:各自)?(?:职责|职能|任务)(?:分工)?|共同|具体|分别|统一|分工|分头|统筹|抓好){0,4}";
    private static final String DOES = "(牵头|负责(?!人|同志|制(?![定作订]))|负总责)";
    /** Who is asked to: "由甲局牵头", "请甲局负责". */
    private static final Pattern BY = Pattern.compile("(?:(?<!自)由|请|责成|指定|委托)" + NAMES + DUTY + "(牵头|负责(?!人|同志|制(?![定作订]))|负总责|主办|承办|组织实施)");
    private static final Pattern LEADS = Pattern.compile("^\\s*+" + NAMES + "(?:要|应当?|须)?(?:继续|切实|认真|充分)?(?:做好|发挥|履行)好?(?:牵头)");
    private static final Pattern SUBJECT = Pattern.compile("^\\s*+" + NAMES + DUTY + DOES);
    private static final Pattern SUBJECT_FOR = Pattern.compile("^\\s*+" + NAMES + "(?:要|应当?|须)?对[^，。；]{2,80}" + DOES + "$");
    /** What a body is: "甲局是全市信息公开工作的主管部门". */
    private static final Pattern IS = Pattern.compile("^\\s*+" + NAMES + "(?:是|为|作为)[^，。；]{0,40}(牵头|主管|主责|责任|承办|工作|办事|管理)(?:部门|单位|机构|处室|科室)$");
    /** "牵头单位为甲局". */
    private static final Pattern NAMED_AS = Pattern.compile("(牵头|主办|责任|承办|主责)(?:部门|单位|处室|科室)(?:为|是)" + NAMES + "$");
    private static final List<Pattern> CLAUSES = List.of(BY, LEADS, SUBJECT, SUBJECT_FOR, IS);
    private static final Pattern HELPS = Pattern.compile("^\\s*+" + NAMES + "(?:要|应当?|须|予以|做好|给予|按照?职责|按照?职责分工|密切|积极|主动|共同|分别){0,3}(配合|协助|协同|参与|参加|协办|支持)");
    private static final Pattern WITH = Pattern.compile("会同|联合(?![社会体国党])|商(?![务业品场])");
    private static final Pattern CLAUSE = Pattern.compile("[^，。；：:,;！？\\n]+");
    private static final String SENTENCE_ENDS = "。！？\n";
    private static final String TELL = "牵负主承组责机";
    private static final String HELP = "配协参支会联商";

    private ProseOwners() {
    }

    /** Names with their part and place. */
    record Found(boolean leads, List<String> names, Span span) {
    }

    /** All that a text names. */
    static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        int sentence = 0;
        int told = -1;
        var clause = CLAUSE.matcher(text);
        while (clause.find()) {
            for (; sentence < clause.start(); sentence++) {
                told = SENTENCE_ENDS.indexOf(text.charAt(sentence)) >= 0 ? -1 : told;
            }
            String words = clause.group();
            int before = found.size();
            if (Words.hasAny(words, TELL)) {
                who(words, clause.start(), found);
            }
            if (found.size() == before && told >= 0 && Words.hasAny(words, HELP)) {
                helpers(words, clause.start(), found);
            }
            if (found.size() > before || told >= 0 && Words.hasAny(words, HELP) && words.length() <= 4) {
                told = clause.end();
            }
        }
        return found;
    }

    private static void who(String clause, int offset, List<Found> found) {
        for (var pattern : CLAUSES) {
            var m = pattern.matcher(clause);
            if (m.find() && add(m, 1, pattern == LEADS || leads(m.group(2)), offset, found)) {
                int rest = m.end() < clause.length() && clause.charAt(m.end()) == '、' ? m.end() + 1 : m.end();
                helpers(clause.substring(rest), offset + rest, found);
                return;
            }
        }
        var as = NAMED_AS.matcher(clause);
        if (as.find()) {
            add(as, 2, leads(as.group(1)), offset, found);
        }
    }

    private static boolean leads(@Nullable String part) {
        return part != null && PartWords.leads(part);
    }

    /** Adds the named bodies of a group; of those who lead together with others, the others take part. */
    private static boolean add(Matcher m, int group, boolean leads, int offset, List<Found> found) {
        String list = m.group(group);
        var with = WITH.matcher(list);
        int cut = leads && with.find() && with.start() > 0 ? with.start() : list.length();
        var span = new Span(offset + m.start(group), offset + m.end());
        var names = named(list.substring(0, cut));
        if (names.isEmpty()) {
            return false;
        }
        found.add(new Found(leads, names, span));
        var others = cut < list.length() ? named(list.substring(with.end())) : List.<String>of();
        if (!others.isEmpty()) {
            found.add(new Found(false, others, span));
        }
        return true;
    }

    private static List<String> named(String list) {
        return NameList.parse(list).stream().filter(BodyNames::isNamed).toList();
    }

    private static void helpers(String clause, int offset, List<Found> found) {
        var helps = HELPS.matcher(clause);
        if (!(helps.find() && add(helps, 1, false, offset, found))) {
            with(clause, offset, found);
        }
    }

    /** Those whom others join: "会同甲局、乙局制定办法". */
    private static void with(String clause, int offset, List<Found> found) {
        var with = WITH.matcher(clause);
        if (with.find()) {
            int end = BodyNames.endOfList(clause, with.end(), clause.length());
            var names = named(clause.substring(with.end(), end));
            if (!names.isEmpty()) {
                found.add(new Found(false, names, new Span(offset + with.end(), offset + end)));
            }
        }
    }
}
