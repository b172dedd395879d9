package cn.mingzhang.local.demo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Makes small real evidence files; the same kind, subject and seed give the same bytes, another seed gives others. */
public final class EvidenceFiles {

    private EvidenceFiles() {
    }

    /** One file of the kind asked for. */
    public static EvidenceFile make(EvidenceKind kind, EvidenceSubject subject, long seed) {
        var random = Seeds.random(seed);
        try {
            return new EvidenceFile(kind.fileName(subject), kind.mediaType(), bytes(kind, subject, random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(EvidenceKind kind, EvidenceSubject subject, Random random) throws IOException {
        return switch (kind) {
            case NOTICE -> NoticeDocx.of(subject, random);
            case LEDGER -> LedgerXlsx.of(subject, random);
            case SCREENSHOT -> PageScreenshot.of(subject, random);
            case NOTE -> note(subject, random);
        };
    }

    private static byte[] note(EvidenceSubject subject, Random random) {
        return """
                关于“%s”落实情况的说明

                %s，%s按照年度工作要点要求推进该项任务，共登记办理事项%d件，发布相关信息%d条，\
                开展自查%d次，自查发现的问题已全部整改。信息发布前均履行初审、复审、批准程序，\
                审查记录与发布页面一一对应，纸质材料存于办公室第%d号档案盒，可供核验。

                %s
                %s
                """.formatted(subject.title(), subject.period(), subject.body(), random.nextInt(8, 60),
                random.nextInt(5, 40), random.nextInt(1, 4), random.nextInt(1, 400), subject.body(), subject.chineseDate())
                .getBytes(StandardCharsets.UTF_8);
    }
}
