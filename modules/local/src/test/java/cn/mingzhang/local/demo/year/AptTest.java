package cn.mingzhang.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.local.demo.content.Narratives;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AptTest {

    private final Narratives narratives = Narratives.load();

    @Test
    void returnsNothingForWhatItsTaskIsNotAbout() {
        assertThat(LongStream.range(0, 200).mapToObj(seed -> Apt.phrase(seed, "规范政务新媒体运行FULFILLED", narratives::returnReason)))
                .noneMatch(reason -> reason.contains("征求意见") || reason.contains("零报告") || reason.contains("培训"));
        assertThat(LongStream.range(0, 200).mapToObj(seed -> Apt.phrase(seed, "抓好业务培训FULFILLED", narratives::returnReason)))
                .anyMatch(reason -> reason.contains("培训"));
    }

    @Test
    void findsAZeroReportReasonForEveryTask() {
        assertThat(Apt.phrase(3, "公开年度重点任务进展", narratives::zeroReportReason)).containsAnyOf("未发生该项任务", "已在前期完成");
    }

    @Test
    void writesPeriodsAsPeopleDo() {
        assertThat(Periods.words("2026-03", 2026)).isEqualTo("2026年3月");
        assertThat(Periods.words("2026-Q4", 2026)).isEqualTo("2026年第四季度");
        assertThat(Periods.words("2026-H1", 2026)).isEqualTo("2026年上半年");
        assertThat(Periods.words("ONCE", 2026)).isEqualTo("2026年");
    }
}
