package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.local.demo.content.DemoContent;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Towards the end of the year a department drafts its next plan: what of this year's is carried on can be seen beside it. */
final class NextYear {

    private static final LocalDateTime DRAFTED = LocalDate.of(2026, 11, 16).atTime(9, 30);

    private NextYear() {
    }

    static List<Happening> drafted(Doors doors, Founding province, YearFrame frame) {
        return DRAFTED.isAfter(frame.now()) ? List.of() : List.of(new Happening(DRAFTED, () -> doors.documents().importDocument(province.office(),
                new ImportDocument("2027年政务公开工作要点（征求意见稿）.txt", new ByteArrayInputStream(DemoContent.nextYearsDraft()), DemoContent.YEAR + 1))));
    }
}
