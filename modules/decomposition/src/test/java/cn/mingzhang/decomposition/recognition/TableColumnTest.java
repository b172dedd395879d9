package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each manner of heading a column. */
class TableColumnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            序号                         | NUMBER
            公开领域                     | OTHER
            领域                         | SECTION
            重点工作                     | TASK
            公开重点                     | TASK
            具体举措                     | TASK
            牵头                         | LEAD
            牵头科室（单位）             | LEAD
            牵头（责任）单位             | LEAD
            责任（牵头）部门             | LEAD
            主办单位                     | LEAD
            主责部门                     | LEAD
            牵头单位及责任人             | LEAD
            牵头领导                     | OTHER
            责任人                       | OTHER
            联系人                       | OTHER
            牵头及配合单位               | RESPONSIBLE
            责任单位（首位为牵头单位）   | RESPONSIBLE
            责任处（室、局）             | RESPONSIBLE
            协同单位                     | RESPONSIBLE
            参与处室                     | RESPONSIBLE
            公开责任单位                 | RESPONSIBLE
            指导单位                     | RESPONSIBLE
            责任主体                     | RESPONSIBLE
            整改单位                     | RESPONSIBLE
            填报单位                     | OTHER
            责任分工                     | RESPONSIBLE
            配合                         | RESPONSIBLE
            办结时限                     | DUE
            时间进度                     | DUE
            落实情况                     | OTHER
            围绕主责主业加强公开         | OTHER
            备注                         | OTHER
            """)
    void tellsWhatAColumnHolds(String head, TableColumn column) {
        assertThat(TableColumn.of(head)).isEqualTo(column);
    }
}
