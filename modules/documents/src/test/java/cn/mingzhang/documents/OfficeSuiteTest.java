package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskWords;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.WorkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Another maker's office suite reads what we write: a file that only its own library opens would be no proof. */
@Tag("office-suite")
@EnabledIf("isInstalled")
class OfficeSuiteTest {

    private static final Path SUITE = Path.of("/usr/bin/soffice");

    private static final TaskTable TABLE = new TaskTable("任务分解表", "东江省2026年任务分解表", "东江省司法厅", "", List.of(new TaskTable.Heading(1, "一、深化公开"),
            new TaskTable.Line("", new TaskWords("公开执法信息", "7 个工作日内公开。", "执法监督处", "各县（市、区）司法局", "2026年12月31日", "每季度", ""))));

    @TempDir
    private Path folder;

    static boolean isInstalled() {
        return Files.isExecutable(SUITE);
    }

    @Test
    void readsTheSelfInspectionReport() throws Exception {
        var line = new SelfInspectionReport.Line(WorkKind.EXECUTION, "公开执法信息", "2026-Q1", Outcome.FULFILLED, "公开处罚决定 14 件。", "", "");
        var bytes = SelfInspectionReport.write("清溪县司法局", 2026, LocalDate.of(2026, 12, 20), new SelfInspectionReport.Counts(1, 1, 1, 1), List.of(line));
        assertThat(converted("report.docx", bytes, "txt:Text (encoded):UTF8", "report.txt"))
                .contains("清溪县司法局2026年政务公开自查报告", "一、五公开", "公开处罚决定 14 件。");
    }

    @Test
    void readsTheTaskTable() throws Exception {
        assertThat(converted("tasks.xlsx", TaskTableSheet.write(List.of(TABLE)), "csv:Text - txt - csv (StarCalc):44,34,76", "tasks.csv"))
                .contains("序号,工作任务,工作要求,牵头单位,责任单位,完成时限,频次", "1,公开执法信息");
    }

    @Test
    void readsTheTaskTableAsText() throws Exception {
        assertThat(converted("tasks.docx", TaskTablePrint.docx(TABLE), "txt:Text (encoded):UTF8", "tasks.txt"))
                .contains("东江省2026年任务分解表", "制表单位：东江省司法厅", "一、深化公开", "公开执法信息", "2026年12月31日", "每季度");
    }

    private String converted(String name, byte[] bytes, String format, String result) throws IOException, InterruptedException {
        Files.write(folder.resolve(name), bytes);
        var process = new ProcessBuilder(SUITE.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", format, "--outdir", folder.toString(), folder.resolve(name).toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("suite.log").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the office suite ended").isTrue();
        assertThat(folder.resolve(result)).as(Files.readString(folder.resolve("suite.log"))).exists();
        return Files.readString(folder.resolve(result));
    }
}
