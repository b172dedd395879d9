package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which items state work to do. Aims, principles, definitions, enumerations, reported work and final clauses do not. */
final class PointFilter {

    private static final String AIM = "(?:总体|指导|基本|主要|总的|年度|发展|任务|建设|全面|试点|工作|实施|适用|公开|重大|治理|整治|检查|排查|清理|抽查|行动|活动|和|与|及|、){0,12}"
            + "(?:总体要求|总体思路|总体考虑|指导思想|工作思路|原则|目标要求|目标|范围|重要意义|目的|意义|背景)";
    private static final Pattern AIM_HEADING = Pattern.compile("(?:[^，。]{0,16}的|(?!明确|锚定|紧扣|围绕|聚焦|坚持|制定|确定|细化|分解|完成|落实|实现|强化)[^，。的]{1,4}(?=目标))?" + AIM + "(?:(?:和|与|及|、|以及)" + AIM + "){0,8}[。：:]?");
    private static final String RUN_IN = "(?:总体要求|总体思路|指导思想|基本原则|工作原则|总体目标|工作目标|主要目标|目标要求)";
    private static final Pattern AIM_RUN_IN = Pattern.compile("^" + RUN_IN + "(?:[和与及、]" + RUN_IN + "){0,6}(?![和与及、的任责])"
            + "|^" + AIM + "(?=根据|按照|依据|到20|坚持|围绕|全面|深入|通过|20\\d\\d|对标|牢固|紧紧|以[^，。]{2,30}为)");
    private static final Pattern REVIEW_HEADING = Pattern.compile("^[^，。]{0,24}(?:回顾|开展情况|落实情况|完成情况|进展情况|基本情况|总体情况|主要成效|存在的?(?:主要|突出)?问题[^，。]{0,12})$");
    private static final Pattern REPORT_TITLE = Pattern.compile("(?:报告|总结|汇报|情况|自查)(?:（[^）]{1,12}）)?$");
    private static final Pattern NEXT_STEPS = Pattern.compile("下一?步|今后|下一?阶段|明年|来年|(?:整改|改进)(?:措施|方向|意见)|工作(?:打算|计划|思路|建议|安排)|努力方向|打算");
    private static final Pattern LEAD_IN = Pattern.compile("[:：；;]\\s*$|下列|以下|如下");
    private static final Pattern LISTS_THINGS = Pattern.compile("(?:包括|内容|事项|情形|范围|对象|材料|条件)[^。：:；]{0,8}[:：；]?\\s*$");
    /** What is to be handed in, or fulfilled: short things, though their names may begin like acts ("登记申请书"). */
    private static final Pattern LISTS_PAPERS = Pattern.compile("(?:提交|提供|报送|携带|出具|附送?|具备|符合|满足|下列|以下)[^。；]{0,24}(?:材料|资料|文件|证件|证明|条件|情形)[^。：:；]{0,4}[:：]\\s*$");
    private static final int LONGEST_PAPER = 40;
    private static final Pattern NOUN_LABEL = Pattern.compile("^[^，。；：:]{1,25}[:：]");

    /** "考核分为…": a definition, though its subject is a verb elsewhere. */
    private static final Pattern DIVIDES = Pattern.compile("^[^，。；：:的]{1,8}(?:分为|是指|系指|包括以下|包括下列)");
    /** A label that names a thing and demands nothing, though it may hold a verb: "主动公开的形式：". */
    private static final Pattern THING_LABEL = Pattern.compile("^[^，。；：:]{0,16}(?:形式|方式|范围|主体|内容|对象|渠道|载体|途径|种类|类别|依据)\\s?[:：](?=[^\\n])");

    /** Below this many characters an item is a name. */
    private static final int SHORTEST = 6;
    private static final int LONGEST_SUBJECT = 40;
    private static final Pattern ASIDE_HEADING = Pattern.compile("(?:联系|咨询|监督|举报)(?:方式|人员?|电话)|名词解释|附则");

    private final String text;
    private final Predicate<Item> hasOwnerNote;
    private final boolean report;
    private final Map<Item, Boolean> setApart = new IdentityHashMap<>();

    PointFilter(String text, String title, Predicate<Item> hasOwnerNote) {
        this.text = text;
        this.hasOwnerNote = hasOwnerNote;
        this.report = REPORT_TITLE.matcher(title).find();
    }

    /** Folds enumerations into the item that introduces them. Returns the items that remain. */
    List<Item> fold(List<Item> items) {
        for (var item : items.reversed()) {
            if (!item.isLeaf() && item.children.stream().allMatch(Item::isLeaf) && isEnumeration(item)) {
                item.to = item.children.getLast().to;
                item.children.forEach(c -> c.parent = null);
                item.children.clear();
                item.folded = true;
            }
        }
        var kept = new ArrayList<Item>(items.size());
        int end = 0;
        for (var item : items) {
            if (item.from >= end) {
                kept.add(item);
            }
            end = item.folded ? Math.max(end, item.to) : end;
        }
        return kept;
    }

    private boolean isEnumeration(Item item) {
        if (!LEAD_IN.matcher(item.own(text)).find()) {
            return false;
        }
        boolean ofThings = LISTS_THINGS.matcher(item.own(text)).find();
        boolean ofPapers = ofThings && LISTS_PAPERS.matcher(item.own(text)).find();
        long named = item.children.stream().map(c -> c.own(text).strip())
                .filter(w -> namesOnly(w) || ofPapers && isPaper(w) || ofThings && Words.has(Words.ENDS_IN_NOUN, w) && !Words.has(Words.WHEN_OR_HOW_OFTEN, w)).count();
        long worded = item.children.stream().filter(hasOwnerNote).count();
        return worded == 0 && named * 2 > item.children.size();
    }

    private static boolean isPaper(String words) {
        String clause = words.replaceAll("[；;。，,]$", "");
        return clause.length() <= LONGEST_PAPER && clause.indexOf('。') < 0 && !Words.demands(clause) && !Words.has(Words.WHEN_OR_HOW_OFTEN, clause);
    }

    /** A thing and not an act: one clause without demand that ends in a noun, or does not open as an act does. */
    private static boolean namesOnly(String words) {
        String clause = words.replaceAll("[；;。，,]$", "");
        if (clause.indexOf('。') >= 0 || clause.length() > 120) {
            return false;
        }
        if (clause.endsWith("的")) {
            return true;
        }
        if (!Words.has(Words.OPENS_A_CLAUSE, clause)) {
            return !Words.demands(clause) && !Words.has(Words.CLAUSE_WITH_VERB, clause)
                    && !Words.has(Words.WHEN_OR_HOW_OFTEN, clause);
        }
        return !Words.has(Words.OPENS_WITH_VERB, clause) && Words.has(Words.ENDS_IN_NOUN, clause);
    }

    boolean statesWork(Item item) {
        if (!item.isLeaf() || isSetApart(item)) {
            return false;
        }
        return hasOwnerNote.test(item) || item.row != null || demandsWork(item) || owedBySection(item);
    }

    /** What stands below a heading that names who owes it is work, unless it only names or defines. */
    private boolean owedBySection(Item item) {
        String words = wordsOf(item);
        return item.parent != null && hasOwnerNote.test(item.parent) && words.length() >= SHORTEST && !namesNoWork(words);
    }

    private static boolean namesNoWork(String words) {
        return THING_LABEL.matcher(words).find() || aboutItself(words) || permits(words) || defines(words) || Words.has(Words.ENDS_IN_NOUN, words)
                || Words.has(Words.ENDS_AS_TITLE, words);
    }

    /** An item that says who does what without an opening verb goes with the list it stands in, if most of that list is work. */
    boolean goesWithSiblings(Item item) {
        if (item.point || !item.isLeaf() || item.parent == null || isSetApart(item)) {
            return false;
        }
        String words = wordsOf(item);
        long working = item.parent.children.stream().filter(c -> c.point).count();
        return working >= 2 && working * 2 > item.parent.children.size() && words.length() >= SHORTEST && !namesNoWork(words);
    }

    /** Whether the item or one above it is headed as something else than work. */
    private boolean isSetApart(Item item) {
        var known = setApart.get(item);
        if (known == null) {
            known = item.parent != null && isSetApart(item.parent) || isSetApartItself(item);
            setApart.put(item, known);
        }
        return known;
    }

    private boolean isSetApartItself(Item item) {
        String heading = headingOf(item);
        String first = item.own(text).strip();
        String opening = heading.isEmpty() ? first.substring(0, Math.min(first.length(), 40)) : heading;
        return isAim(heading, item) || ASIDE_HEADING.matcher(heading).matches() || Words.has(AIM_RUN_IN, opening) || REVIEW_HEADING.matcher(opening).matches() && !(item.isLeaf() && hasOwnerNote.test(item))
                || report && item.parent == null && !Words.has(NEXT_STEPS, opening);
    }

    private static boolean isAim(String heading, Item item) {
        return AIM_HEADING.matcher(heading).matches() && !Words.demands(heading.replace("要求", "")) && (item.isLeaf() || !heading.endsWith("范围"));
    }

    private String headingOf(Item item) {
        var wording = Wording.of(text, item.body, item.to);
        if (wording.heading() != null) {
            return text.substring(wording.heading().from(), wording.heading().to());
        }
        String words = text.substring(wording.body().from(), wording.body().to());
        int blank = words.indexOf(' ');
        if (blank > 0 && blank <= 24) {
            return words.substring(0, blank);
        }
        return words.length() <= 30 && !Words.demands(words) ? words.replaceAll("[。：:]$", "") : "";
    }

    /** The item's words, of a folded one those before its enumeration. */
    private String wordsOf(Item item) {
        String all = item.own(text).strip();
        return item.folded ? all.substring(0, Math.max(0, leadIn(all))) : all;
    }

    private boolean demandsWork(Item item) {
        String words = THING_LABEL.matcher(wordsOf(item)).replaceFirst("");
        if (words.isEmpty() || aboutItself(words) || Words.has(Words.ENDS_AS_TITLE, words)) {
            return false;
        }
        if (Words.demands(attributivesRemoved(words))) {
            return true;
        }
        if (permits(words) || defines(words)) {
            return false;
        }
        return Words.has(Words.CLAUSE_WITH_VERB, words) || Words.has(Words.WHEN_OR_HOW_OFTEN, words) || opensWithBodyThatActs(words);
    }

    /** "各科室确定联络员": bodies, and what they do. */
    private static boolean opensWithBodyThatActs(String words) {
        int end = BodyNames.endOfList(words, 0, Math.min(words.length(), LONGEST_SUBJECT));
        return end > 1 && Words.has(Words.OPENS_WITH_VERB, words.substring(end, Math.min(words.length(), end + LONGEST_SUBJECT)));
    }

    /** The words before the first folded child. */
    private static int leadIn(String all) {
        for (int i = 0; i < all.length(); i++) {
            if ("：:；;。".indexOf(all.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return all.length();
    }

    /** "…应当公开的" names a thing; its 应当 demands nothing. */
    private static String attributivesRemoved(String words) {
        return words.length() <= 60 && words.replaceAll("[；;。]$", "").endsWith("的") ? "" : words;
    }

    private static boolean aboutItself(String words) {
        return words.length() <= 200 && Words.has(Words.ABOUT_ITSELF, words);
    }

    private static boolean permits(String words) {
        return Words.has(Words.PERMISSION, words) && !Words.has(Words.OPENS_WITH_VERB, words);
    }

    private static boolean defines(String words) {
        String unlabelled = NOUN_LABEL.matcher(words).replaceFirst("");
        String said = unlabelled.isBlank() ? words : unlabelled;
        return Words.has(DIVIDES, said) || Words.has(Words.DEFINITION, said) && !Words.has(Words.OPENS_A_CLAUSE, said) && !laterWork(said);
    }

    private static boolean laterWork(String words) {
        int end = words.indexOf('。');
        return end >= 0 && Words.has(Words.CLAUSE_WITH_VERB, words.substring(end));
    }
}
