package cn.mingzhang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A province of the largest size as one workbook: 3,200 bureaus on both lines, 12,000 divisions, 30,000 people. Names are made of
 * numbers; nobody is meant.
 */
final class SyntheticProvince {

    static final int BUREAUS = 3200;
    static final int DIVISIONS = 12_000;
    static final int PEOPLE = 30_000;
    private static final int CITIES = 20;
    private static final int COUNTIES = 180;
    private static final int SYSTEMS = 40;

    private SyntheticProvince() {
    }

    /** Writes the workbook. */
    static Path write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "mingzhang", "1.0")) {
            bodies(workbook.newWorksheet("机构"));
            people(workbook.newWorksheet("人员"));
        }
        return file;
    }

    private static void bodies(Worksheet sheet) {
        row(sheet, 0, List.of("机构代码", "机构名称", "层级", "条线上级", "块上级", "考核组别", "简称", "曾用名"));
        for (int bureau = 0; bureau < BUREAUS; bureau++) {
            row(sheet, bureau + 1, bureau(bureau));
        }
        for (int division = 0; division < DIVISIONS; division++) {
            String bureau = "b" + division % BUREAUS;
            row(sheet, BUREAUS + division + 1, List.of("d" + division, "第" + division + "科", "处室", bureau, "", "DIVISIONS", division + "科", ""));
        }
    }

    private static List<String> bureau(int number) {
        String code = "b" + number;
        if (number == 0) {
            return List.of(code, "合成省司法厅", "省级", "", "", "", "省厅", "");
        }
        if (number <= CITIES) {
            return List.of(code, "合成" + number + "市司法局", "市级", "b0", "", "CITIES", number + "市局", "");
        }
        if (number <= CITIES + COUNTIES) {
            String city = "b" + (1 + number % CITIES);
            return List.of(code, "合成" + number + "县司法局", "县级", city, city, "COUNTIES", number + "县局", "合成" + number + "县法制办");
        }
        if (number <= CITIES + COUNTIES + SYSTEMS) {
            return List.of(code, "合成第" + number + "监狱", "直属系统", "b0", "b" + (1 + number % CITIES), "SYSTEM_UNITS", number + "监", "");
        }
        String county = "b" + (CITIES + 1 + number % COUNTIES);
        return List.of(code, "合成" + number + "镇司法所", "乡镇", county, county, "TOWNSHIPS", number + "所", "");
    }

    private static void people(Worksheet sheet) {
        row(sheet, 0, List.of("账号", "姓名", "所在机构", "角色"));
        var first = List.of("系统管理员", "安全管理员", "审计员", "政务公开办公室", "主要负责人", "考核员");
        for (int person = 0; person < PEOPLE; person++) {
            boolean ofProvince = person < first.size();
            String body = ofProvince ? "b0" : person < 2 * BUREAUS ? "b" + person % BUREAUS : "d" + person % DIVISIONS;
            String role = ofProvince ? first.get(person) : person < 2 * BUREAUS ? "政务公开办公室、分管领导" : "联络员";
            row(sheet, person + 1, List.of("person" + person, "人员" + person, body, role));
        }
    }

    private static void row(Worksheet sheet, int line, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                sheet.value(line, place, cells.get(place));
            }
        }
    }
}
