package cn.mingzhang.decomposition.recognition;

import java.util.List;
import java.util.regex.Pattern;

/** What a column of a task table holds, told by its head. To teach a new head, add it here. */
enum TableColumn {
    NUMBER, SECTION, TASK, LEAD, RESPONSIBLE, DUE, OTHER;

    private static final int LONGEST_HEAD = 14;
    /** "（排第一的为牵头单位）": said about the column, not what it holds. */
    private static final Pattern REMARK = Pattern.compile("[（(【][^（）()【】]*(?:[为是注：:]|第一|[首前]位)[^（）()【】]*[）)】]");
    private static final Pattern NUMBERS = Pattern.compile("序号|编号|号|序");
    private static final Pattern SECTIONS = Pattern.compile("类别|分类|类型|(?:一级)(?:任务|指标)|领域|板块");
    private static final Pattern TASKS = Pattern.compile(".*(?:任务|内容|事项|要求|措施|标准|举措|项目|目标|要点|工作|重点|分解|安排|部署|做法|问题)");
    /** "责任单位及责任人": the persons in a column of bodies are passed over. */
    private static final Pattern AND_PERSONS = Pattern.compile("[及和与、/](?:责任人|负责人|联系人|联络员|领导|人员)|(?:责任人|负责人|领导)[及和与、/](?=.)");
    /** Heads of columns that are nobody's work. */
    private static final Pattern ASIDE = Pattern.compile("备注|说明|.*(?:情况|进展|依据|来源|渠道|载体|方式|对象|形式|分值|权重)");
    private static final Pattern PERSONS = Pattern.compile(".*(?:领导|责任人|负责人|联系人|联络员|人员|同志|电话)");
    private static final Pattern SEVERAL = Pattern.compile(".*" + PartWords.LEADING + PartWords.NOUN + "?[/、及和与]+" + PartWords.PART + PartWords.NOUN + ".*");
    private static final Pattern LEADS = Pattern.compile(".*(?=" + PartWords.LEADING + ")" + PartWords.HEAD + "|.*[（(]" + PartWords.LEADING + "[）)]" + PartWords.NOUN
            + "|" + PartWords.LEADING + "(?:负责|落实|责任)?");
    private static final Pattern PARTS = Pattern.compile(".*" + PartWords.WITH_NOUN + "|.*(?:责任|任务|职责|部门)分工|责任落实|" + PartWords.PART
            + "|(?!.*(?:填报|报送|填表|制表|发文|来文|印发|施工|监理|用人|建设|中标)).{0,6}(?:单位|部门|处室|科室|股室)|(?:公开|业务|相关)?" + PartWords.NOUN + "|责任者");
    private static final Pattern DUES = Pattern.compile(".*(?:时限|时间|期限|节点|进度|时效).*");

    /** The column under a head; blanks and remarks in brackets do not matter. */
    static TableColumn of(String words) {
        if (words.length() > LONGEST_HEAD * 4 || words.length() > 1 && Words.hasAny(words, "。；，")) {
            return OTHER;
        }
        String head = AND_PERSONS.matcher(REMARK.matcher(words.replaceAll("\\s", "")).replaceAll("")).replaceAll("");
        if (head.isEmpty() || head.length() > LONGEST_HEAD) {
            return OTHER;
        }
        if (NUMBERS.matcher(head).matches()) {
            return NUMBER;
        }
        if (SECTIONS.matcher(head).matches()) {
            return SECTION;
        }
        return PERSONS.matcher(head).matches() ? OTHER : ofWork(head);
    }

    private static TableColumn ofWork(String head) {
        if (Words.hasAny(head, "牵主") && LEADS.matcher(head).matches() && !SEVERAL.matcher(head).matches()) {
            return LEAD;
        }
        if (Words.hasAny(head, "位门室处科股构局所体方工责配任合办与加同助作导落实施支完管共") && PARTS.matcher(head).matches()) {
            return RESPONSIBLE;
        }
        if (Words.hasAny(head, "时期节进") && DUES.matcher(head).matches()) {
            return DUE;
        }
        return TASKS.matcher(head).matches() ? TASK : OTHER;
    }

    /** Whether words are a head of a column, though it may hold nothing that is read. */
    static boolean isHead(String words) {
        String head = words.replaceAll("\\s", "");
        return of(words) != OTHER || head.length() <= LONGEST_HEAD && (PERSONS.matcher(head).matches() || ASIDE.matcher(head).matches());
    }

    /** Whether columns make the head of a task table: something to do, and who or by when. */
    static boolean areHead(List<TableColumn> columns) {
        return columns.contains(TASK) && (columns.contains(LEAD) || columns.contains(RESPONSIBLE) || columns.contains(DUE));
    }
}
