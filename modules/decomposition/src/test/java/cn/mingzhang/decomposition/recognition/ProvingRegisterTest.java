package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvingRegisterTest {

    @ParameterizedTest
    @CsvSource({"规范依申请公开办理,REQUESTS", "按期编制发布年度报告,ANNUAL_REPORTS", "按时公布年报,ANNUAL_REPORTS", "重大决策公开征求意见,CONSULTATIONS", "开展行政规范性文件清理,NORMATIVE_DOCUMENTS",
            "严格落实政策解读三同步,INTERPRETATIONS", "最迟5小时内回应重大舆情,RESPONSES", "落实行政执法公示制度,ENFORCEMENT", "公开部门预算决算,BUDGETS", "加强政务新媒体管理,SITES"})
    void tellsTheLedgerThatCanProveATask(String title, ProvingRegister expected) {
        assertThat(ProvingRegister.of(title, "")).contains(expected);
    }

    @Test
    void goesByTheTitleBeforeTheText() {
        assertThat(ProvingRegister.of("加强政策解读", "依申请公开件按期答复。")).contains(ProvingRegister.INTERPRETATIONS);
        assertThat(ProvingRegister.of("做好有关工作", "依申请公开件按期答复。")).contains(ProvingRegister.REQUESTS);
    }

    @Test
    void proposesNoneWhereOnlyAReportCanTell() {
        assertThat(ProvingRegister.of("开展业务培训", "每年至少组织2次培训。")).isEmpty();
    }
}
