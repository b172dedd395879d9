package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as another maker's office suite writes them. */
@Tag("office-suite")
@EnabledIf("isInstalled")
class OfficeSuiteFormatsTest {

    private static final Path SUITE = Path.of("/usr/bin/soffice");
    private static final String LONG = "汇总各类规划并及时更新，按照规定的格式和范围向社会公布，方便公众查询和监督，做到应公开尽公开，涉及群众切身利益的还要同步做好解读，6月底前完成。";

    @TempDir
    private Path folder;

    static boolean isInstalled() {
        return Files.isExecutable(SUITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "pdf", "html"})
    void aNumberedDocumentSaysTheSameInEachFormat(String format) throws Exception {
        var read = recognise(new WordFixture().paragraph("青溪省2021年政务公开工作要点").numbered(0, "深化公开")
                .numbered(1, "公开规划。" + LONG + "（责任单位：省发展改革委）").numbered(1, "公开预算。每季度公布一次。（责任单位：省财政厅）")
                .numbered(0, "优化服务").numbered(1, "办好热线。来电在2个工作日内回复。").bytes(), format);
        assertThat(read.points()).extracting(p -> String.join(",", p.responsible())).containsExactly("省发展改革委", "省财政厅", "");
        assertThat(read.points()).extracting(RecognisedPoint::heading).containsExactly("公开规划", "公开预算", "办好热线");
        assertThat(read.points().getFirst().text().replace("\n", "")).contains(LONG);
        assertThat(read.points().getFirst().due()).isNotNull();
        assertThat(read.points().getLast().limits()).hasSize(1);
    }

    @Test
    void rowsOfAnOldDocumentInheritMergedOwnerCells() throws Exception {
        var read = recognise(table(), "doc");
        assertThat(read.points()).extracting(p -> String.join(",", p.lead())).containsExactly("市司法局", "市司法局", "市行政审批局");
        assertThat(read.points()).extracting(p -> p.due() == null ? "" : p.due().date().toString()).containsExactly("2022-03-31", "", "2022-12-31");
    }

    @Test
    void aPdfInTwoColumnsIsReadColumnByColumn() throws Exception {
        var plan = new WordFixture().paragraph("青溪省2021年政务公开工作要点");
        for (int i = 0; i < 8; i++) {
            plan.numbered(0, "公开第" + (char) ('甲' + i) + "类信息。" + LONG + "（责任单位：省财政厅）").paragraph(LONG + LONG);
        }
        var read = recognise(plan.columns(2).bytes(), "pdf");
        assertThat(read.points()).hasSize(8).allSatisfy(p -> {
            assertThat(p.responsible()).containsExactly("省财政厅");
            assertThat(p.text().replace("\n", "")).contains(LONG + "（责任单位：省财政厅）" + LONG + LONG);
        });
    }

    @Test
    void theLinesOfAPdfTellTheCellsOfItsTables() throws Exception {
        var points = recognise(table(), "pdf").points();
        assertThat(points).extracting(RecognisedPoint::heading).containsExactly("编制目录", "征求意见", "公布评价");
        assertThat(points).extracting(p -> String.join(",", p.responsible())).containsExactly("市直各部门,各县区人民政府", "市直各部门,各县区人民政府", "各县区人民政府");
        assertThat(points.getFirst().lead()).containsExactly("市司法局");
        assertThat(points.getFirst().due()).isNotNull();
    }

    private static byte[] table() {
        return new WordFixture().paragraph("云川市2022年政务公开工作任务分解表").table(
                new String[] {"序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限"},
                new String[] {"1", "编制目录", "编制重大决策目录并公布", "市司法局", "市直各部门、各县区人民政府", "2022年3月"},
                new String[] {"2", "征求意见", "公开征求意见不少于15日", "^", "^", "全年"},
                new String[] {"3", "公布评价", "每季度公布评价结果", "市行政审批局", "各县区人民政府", "12月底"}).bytes();
    }

    private RecognisedDocument recognise(byte[] word, String format) throws IOException, InterruptedException, UnreadableSource {
        Files.write(folder.resolve("plan.docx"), word);
        var process = new ProcessBuilder(SUITE.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", format, "--outdir", folder.toString(), folder.resolve("plan.docx").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("suite.log").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the office suite ended").isTrue();
        return new Recogniser().recognise(new SourceReader().read(folder.resolve("plan." + format)), null);
    }
}
