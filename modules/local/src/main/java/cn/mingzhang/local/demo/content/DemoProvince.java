package cn.mingzhang.local.demo.content;

import java.util.List;

/** What one province of the demonstration starts from: the two files for import, the same rows parsed, and its work plan. */
public record DemoProvince(byte[] bodiesCsv, byte[] peopleCsv, List<BodyRow> bodies, List<PersonRow> people,
                           WorkPlanSource workPlan) {

    static DemoProvince load(String suffix, WorkPlanSource workPlan) {
        var bodies = Resources.bytes("bodies-" + suffix + ".csv");
        var people = Resources.bytes("people-" + suffix + ".csv");
        return new DemoProvince(bodies, people,
                CsvTable.read(bodies).rowsUnder(BodyRow.HEADER).stream().map(BodyRow::of).toList(),
                CsvTable.read(people).rowsUnder(PersonRow.HEADER).stream().map(PersonRow::of).toList(), workPlan);
    }

    /** The provincial department, which has no superior. */
    public BodyRow root() {
        return bodies.stream().filter(body -> body.systemSuperior() == null).findFirst().orElseThrow();
    }

    /** The province's own name: the department's without the department. */
    public String name() {
        return root().name().replace("司法厅", "");
    }
}
