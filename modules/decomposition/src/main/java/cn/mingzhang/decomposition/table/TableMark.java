package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a whole table carries: whose plan it is, and which tasks it held at which versions, so that a row that is missing in an edited copy
 * is known from a task that was added after the table was taken out.
 */
record TableMark(WorkPlanId plan, Map<TaskId, Integer> versions) {

    private static final Pattern FORM = Pattern.compile("mingzhang:(\\d{1,18})((?: \\d{1,18}:\\d{1,9})*+)");
    /** The most characters of a cell. */
    private static final int LONGEST = 32_767;

    static Optional<TableMark> parse(String cell) {
        var form = FORM.matcher(cell.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var versions = new LinkedHashMap<TaskId, Integer>();
        Arrays.stream(form.group(2).split(" ")).filter(each -> !each.isEmpty()).map(each -> each.split(":"))
                .forEach(each -> versions.put(TaskId.parse(each[0]), Integer.parseInt(each[1])));
        return Optional.of(new TableMark(WorkPlanId.parse(form.group(1)), versions));
    }

    /** For one cell; a plan of thousands of tasks names itself alone. */
    String text() {
        String all = "mingzhang:" + plan + versions.entrySet().stream().map(each -> " " + each.getKey() + ":" + each.getValue()).collect(Collectors.joining());
        return all.length() <= LONGEST ? all : "mingzhang:" + plan;
    }
}
