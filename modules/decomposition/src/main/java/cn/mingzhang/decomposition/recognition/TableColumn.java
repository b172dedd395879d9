package cn.mingzhang.decomposition.recognition;

import java.util.List;
import java.util.regex.Pattern;

/** What a column of a task table holds, told by its head. To teach a new head, add it here. */
enum TableColumn {
    NUMBER, SECTION, TASK, LEAD, RESPONSIBLE, DUE, OTHER;

    private static final int LONGEST_HEAD = 14;
    private static final Pattern NUMBERS = Pattern.compile("序号|编号|号");
    private static final Pattern SECTIONS = Pattern.compile("类别|分类|类型|(?:一级)(?:任务|指标)|领域|板块");
    private static final Pattern TASKS = Pattern.compile(".*(?:任务|内容|事项|要求|措施|标准|举措|项目|目标|要点)");
    private static final Pattern LEADS = Pattern.compile(".*(?:牵头|主办).*");
    private static final Pattern PARTS = Pattern.compile(".*(?:责任|配合|负责|协办|参与|落实|承办|实施)(?:单位|部门|处室|科室|股室|主体|机构).*");
    private static final Pattern DUES = Pattern.compile(".*(?:时限|时间|期限|节点|进度).*");

    /** The column under a head; blanks do not matter. */
    static TableColumn of(String words) {
        String head = words.replaceAll("\\s", "");
        if (head.isEmpty() || head.length() > LONGEST_HEAD) {
            return OTHER;
        }
        if (NUMBERS.matcher(head).matches()) {
            return NUMBER;
        }
        if (SECTIONS.matcher(head).matches()) {
            return SECTION;
        }
        if (LEADS.matcher(head).matches()) {
            return LEAD;
        }
        if (PARTS.matcher(head).matches()) {
            return RESPONSIBLE;
        }
        if (DUES.matcher(head).matches()) {
            return DUE;
        }
        return TASKS.matcher(head).matches() ? TASK : OTHER;
    }

    /** Whether columns make the head of a task table: something to do, and who or by when. */
    static boolean areHead(List<TableColumn> columns) {
        return columns.contains(TASK) && (columns.contains(LEAD) || columns.contains(RESPONSIBLE) || columns.contains(DUE));
    }
}
