package cn.mingzhang.decomposition.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class TableMarkTest {

    @Test
    void aPlanOfThousandsOfTasksKnowsItsOwnTable() {
        var versions = new LinkedHashMap<TaskId, Integer>();
        for (long task = 1; task <= 4_000; task++) {
            versions.put(new TaskId(task), 1);
        }
        var mark = new TableMark(new WorkPlanId(7), versions);
        assertThat(TableMark.parse(mark.text())).contains(mark);
    }

    @Test
    void anotherCellIsNoMark() {
        assertThat(TableMark.parse("mingzhang:7 8")).isEmpty();
        assertThat(TableMark.parse("序号")).isEmpty();
    }
}
