package cn.mingzhang.documents;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterFilter;
import cn.mingzhang.progress.roster.RosterRow;
import cn.mingzhang.progress.roster.Rosters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who the bodies of a plan named, a line each, and a line for whoever named nobody. */
@Component
class RosterTables {

    private static final List<String> HEAD = List.of("市", "机构", "职责", "姓名", "职务", "办公电话", "缺项");
    private static final List<Integer> WIDTHS = List.of(18, 32, 16, 12, 22, 18, 24);
    private static final PageRequest ALL = new PageRequest(100_000, null);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Rosters rosters;
    private final WorkPlans plans;

    RosterTables(Rosters rosters, WorkPlans plans) {
        this.rosters = rosters;
        this.plans = plans;
    }

    OfficeFile of(Scope scope, WorkPlanId plan, RosterFilter filter, OfficeFile.Kind kind) {
        String title = plans.view(scope, plan).title() + "名单";
        var lines = rosters.list(scope, plan, filter, ALL).items().stream().flatMap(row -> lines(row).stream()).toList();
        return OfficeFile.of(title, kind, kind == OfficeFile.Kind.CSV ? csv(lines) : sheet(title, lines));
    }

    private static List<List<String>> lines(RosterRow row) {
        String city = row.cityName() == null ? "省直" : row.cityName();
        String missing = row.missing().stream().map(RosterTables::post).collect(Collectors.joining("、"));
        var lines = new ArrayList<List<String>>();
        row.entries().forEach(entry -> lines.add(List.of(city, row.name(), post(entry.post()), entry.name(), entry.title(), entry.phone(), missing)));
        if (lines.isEmpty()) {
            lines.add(List.of(city, row.name(), "", "", "", "", missing));
        }
        return lines;
    }

    private static String post(RosterPost post) {
        return switch (post) {
            case HEAD -> "领导小组组长";
            case MEMBER -> "领导小组成员";
            case LEADER -> "分管负责人";
            case LIAISON -> "联络员";
        };
    }

    static byte[] sheet(String title, List<List<String>> lines) {
        try (var sheet = new OfficialSheet("名单", WIDTHS, true)) {
            sheet.title(title).head(HEAD);
            lines.forEach(sheet::row);
            return sheet.bytes();
        }
    }

    static byte[] csv(List<List<String>> lines) {
        var text = new StringBuilder("\uFEFF").append(String.join(",", HEAD)).append("\r\n");
        lines.forEach(line -> text.append(line.stream().map(RosterTables::cell).collect(Collectors.joining(","))).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and with an apostrophe before what a spreadsheet would compute. */
    private static String cell(String words) {
        boolean formula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
