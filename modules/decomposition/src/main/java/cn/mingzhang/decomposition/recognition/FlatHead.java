package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a task table whose cells were run together: the names of its columns, one behind the other. */
final class FlatHead {

    private static final String TASK = "序号|(?:重点|主要|工作|公开|具体){0,6}任务(?:名称|内容|事项)?|工作(?:内容|项目|事项)|公开(?:内容|事项)|类别|项目";
    private static final String DEMAND = "(?:工作|任务|具体|公开|目标){0,6}(?:要求|措施|标准|举措)";
    private static final String LEAD = "(?=" + PartWords.BEFORE + PartWords.LEADING + ")" + PartWords.HEAD;
    private static final String PART = PartWords.HEAD + "|(?:责任|任务|部门)分工";
    private static final String OTHER = "(?:完成|办结)?(?:时[限间]|期限)(?:要求)?|时间节点|备注";
    private static final Pattern COLUMN = Pattern.compile("(?<task>" + TASK + ")|(?<demand>" + DEMAND + ")|(?<lead>" + LEAD + ")"
            + "|(?<part>" + PART + ")|(?<other>" + OTHER + ")");

    /** "（序号第一的为牵头单位）", said behind the last column. */
    private static final Pattern REMARK = Pattern.compile("[（(]?(?:注：)?[^，。位门室]{0,8}(?:第一|首)[^，。]{0,10}(?:为|是)牵头(?:单位|部门|处室|科室)[）)]?$");

    private static final int LONGEST_BRACKET = 16;

    /** What the name of a column may end in; asked before the pattern. */
    private static final String LAST = "求施准举位门室间限点注项容称号目别务事）|";

    private FlatHead() {
    }

    /** Most items end in owners between brackets; the name of a column holds a word there. */
    private static boolean endsInLongBracket(String text, int from, int last) {
        return "）)".indexOf(text.charAt(last)) >= 0 && text.lastIndexOf('（', last) < Math.max(from, last - LONGEST_BRACKET);
    }

    /** What the columns hold whose names end the text from..to: task, demand, lead, part or other; empty where it ends otherwise. */
    static List<String> columnsEndingAt(String text, int from, int to) {
        int last = Wording.trim(text, from, to).to() - 1;
        if (last < from || LAST.indexOf(text.charAt(last)) < 0 || endsInLongBracket(text, from, last)
                || !Words.hasAny(text.substring(from, to), "任容项要措举类目务")) {
            return List.of();
        }
        String squeezed = REMARK.matcher(text.substring(from, to).replaceAll("[\\s|]", "")).replaceFirst("");
        var columns = new ArrayList<String>();
        int end = -1;
        Matcher m = COLUMN.matcher(squeezed);
        while (m.find()) {
            if (end >= 0 && m.start() > end) {
                columns.clear();
            }
            end = m.end();
            columns.add(List.of("task", "demand", "lead", "part", "other").stream().filter(g -> m.group(g) != null).findFirst().orElseThrow());
        }
        return end == squeezed.length() ? columns : List.of();
    }
}
