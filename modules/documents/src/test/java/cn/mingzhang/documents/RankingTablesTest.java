package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.SchemeState;
import cn.mingzhang.scoring.assessment.AssessmentView;
import cn.mingzhang.scoring.assessment.RankingRow;
import cn.mingzhang.scoring.scheme.SchemeView;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RankingTablesTest {

    @Test
    void ranksBodiesWithScoresAsNumbers() throws Exception {
        var scheme = new SchemeView(new SchemeId(1), new BodyId(1), new WorkPlanId(1), 2026, "COUNTIES", "县（市、区）司法局", "评分办法",
                new BigDecimal("4"), new BigDecimal("100"), SchemeState.PUBLISHED, 1, List.of(), false);
        var assessment = new AssessmentView(new AssessmentId(2), scheme, LocalDate.of(2026, 12, 10), AssessmentState.PROVISIONAL, "0".repeat(64),
                Instant.EPOCH, 1, 2, 0, 2, false);
        var rows = List.of(new RankingRow(1, new BodyId(7), "清溪县司法局", new BigDecimal("91.35"), new BigDecimal("3.654"), 0, true),
                new RankingRow(null, new BodyId(8), "=南坪区司法局", null, null, 0, false));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(RankingTables.write(assessment, rows)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026年政务公开考核排名（县（市、区）司法局）");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("2026年12月10日", "满分 100", "分值权重 4%", "公示");
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(91.35);
            assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(3.654);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("=南坪区司法局");
            assertThat(sheet.getRow(4).getCell(2).toString()).isEmpty();
        }
    }
}
