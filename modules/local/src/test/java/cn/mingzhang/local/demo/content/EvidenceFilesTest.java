package cn.mingzhang.local.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;

import javax.imageio.ImageIO;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceFilesTest {

    private static final EvidenceSubject SUBJECT =
            new EvidenceSubject("澄原区司法局", "公开法律援助工作信息", "2026年上半年", LocalDate.of(2026, 6, 24));

    @ParameterizedTest
    @EnumSource
    void sameSeedMakesTheSameBytesAndAnotherSeedOthers(EvidenceKind kind) {
        var file = EvidenceFiles.make(kind, SUBJECT, 1);
        assertThat(file.bytes()).isEqualTo(EvidenceFiles.make(kind, SUBJECT, 1).bytes())
                .isNotEqualTo(EvidenceFiles.make(kind, SUBJECT, 2).bytes()).hasSizeLessThan(100_000);
        assertThat(file.name()).startsWith("公开法律援助工作信息（2026年上半年）");
    }

    @Test
    void ledgerOpensAsAWorkbook() throws IOException {
        var bytes = EvidenceFiles.make(EvidenceKind.LEDGER, SUBJECT, 3).bytes();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(5);
        }
    }

    @Test
    void screenshotOpensAsAPicture() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(EvidenceFiles.make(EvidenceKind.SCREENSHOT, SUBJECT, 3).bytes()));
        assertThat(image.getWidth()).isEqualTo(960);
    }
}
