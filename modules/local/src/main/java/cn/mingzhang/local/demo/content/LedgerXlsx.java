package cn.mingzhang.local.demo.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A ledger of what was published in the period, in order of date. */
final class LedgerXlsx {

    private static final List<String> HEAD = List.of("序号", "登记日期", "信息名称", "公开方式", "审查结果", "公开日期", "承办科室");
    private static final int[] WIDTHS = {6, 14, 44, 18, 12, 14, 14};
    private static final int UNITS_PER_CHARACTER = 256;
    private static final List<String> TOPICS = List.of("法律援助受理条件", "公证办理流程", "村（社区）法律顾问名单", "行政执法决定信息",
            "部门预算执行情况", "人民调解组织名录", "普法宣传活动安排", "公共法律服务网点信息", "规范性文件清理结果", "律师执业信息",
            "行政复议办理情况", "政策图解");
    private static final List<String> WAYS = List.of("门户网站", "政务新媒体", "公开栏", "政府信息公开平台", "服务大厅电子屏");
    private static final List<String> ROOMS = List.of("办公室", "法制科", "公共法律服务科", "律师公证科", "普法科", "基层工作科");

    private LedgerXlsx() {
    }

    static byte[] of(EvidenceSubject subject, Random random) throws IOException {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreator(subject.body());
            var sheet = workbook.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue(subject.body() + " " + subject.title() + "（" + subject.period() + "）");
            fill(sheet.createRow(1), HEAD);
            entries(sheet, subject, random);
            for (var column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * UNITS_PER_CHARACTER);
            }
            workbook.write(out);
            return FixedZip.of(out.toByteArray());
        }
    }

    private static void entries(Sheet sheet, EvidenceSubject subject, Random random) {
        var count = random.nextInt(6, 16);
        var day = subject.date().minusDays(4L * count + 2);
        for (var number = 1; number <= count; number++) {
            day = day.plusDays(random.nextInt(1, 5));
            var published = day.plusDays(random.nextInt(0, 3));
            fill(sheet.createRow(number + 1), List.of(Integer.toString(number), day.toString(),
                    Seeds.pick(TOPICS, random) + "（第" + random.nextInt(1, 90) + "号）", Seeds.pick(WAYS, random), "同意公开",
                    published.toString(), Seeds.pick(ROOMS, random)));
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }
}
